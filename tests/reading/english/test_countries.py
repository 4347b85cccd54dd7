from collections.abc import Callable

from tests.reading.english.conftest import Told

Read = Callable[[str], Told]


def test_the_country_behind_a_provincial_union_makes_no_other_body(told: Read) -> None:
    account = told(
        "Kon Tum unionists visit Attapeu\n\n"
        "On May 18, 2026, a delegation of the Kon Tum provincial Federation of Labour of Vietnam visited the Attapeu "
        "provincial Federation of Trade Unions of Laos. The Attapeu provincial Federation of Trade Unions thanked the "
        "Kon Tum provincial Federation of Labour.\n"
    )
    assert len(account.bodies) == 2
    assert set(account.parties.values()) == {"guest", "host"}


def test_the_union_of_a_company_that_is_known_is_a_union(told: Read) -> None:
    account = told(
        "Electricity workers meet partners\n\n"
        "On April 12, 2024, the Vietnam Electricity Trade Union received a delegation of the Lao Federation of Trade "
        "Unions in Hanoi. The two sides shared their experience in safety at work.\n"
    )
    assert {body.kind for body in account.account.organisations} == {"trade_union"}
