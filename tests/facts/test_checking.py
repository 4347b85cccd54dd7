import msgspec

from giaoluu.facts.checking import check_account
from giaoluu.facts.kinds import Account, Block, Organisation, Person, Post, Value
from giaoluu.facts.page import Source

TEXT = "Bà Lò Thị Mây, Chủ tịch Công đoàn huyện"
NAME, POST, BODY = (3, 13), (15, 23), (24, 39)


def account(**parts: object) -> Account:
    empty: dict[str, object] = {name: [] for name in ("blocks", "exchanges", "agreements", "statements", "figures")}
    empty |= {name: [] for name in ("organisations", "people", "references", "unread")}
    empty |= {"source": Source(), "language": "vi", "title": None, "published": None, "byline": None}
    return msgspec.convert(empty | {"reader_version": "1"} | parts, Account)


def person(post: Post) -> Person:
    return Person(id="p1", name="Lò Thị Mây", posts=[post], mentions=[NAME], rule="test")


def chair(**changes: object) -> Post:
    post = Post(title="Chủ tịch", organisation=None, span=POST, quote="Chủ tịch", rule="test")
    return msgspec.structs.replace(post, **changes)


def test_an_account_whose_quotes_stand_in_the_page_has_no_problem() -> None:
    assert check_account(account(people=[person(chair())]), TEXT) == []


def test_a_quote_that_differs_in_one_mark_is_told_with_its_place_in_the_account() -> None:
    (problem,) = check_account(account(people=[person(chair(quote="Chủ tich"))]), TEXT)
    assert problem.where == "people[0].posts[0].span"
    assert problem.span == POST


def test_a_span_beyond_the_page_is_told() -> None:
    (problem,) = check_account(account(blocks=[Block("body", (0, len(TEXT) + 1))]), TEXT)
    assert problem.reason == "outside the page"


def test_a_span_of_nothing_cites_nothing() -> None:
    (problem,) = check_account(account(blocks=[Block("body", (4, 4))]), TEXT)
    assert problem.where == "blocks[0].span"


def test_the_words_that_an_inference_rests_on_are_checked() -> None:
    assert check_account(account(people=[person(chair(certainty="inferred", basis=BODY))]), TEXT) == []
    (problem,) = check_account(account(people=[person(chair(certainty="inferred", basis=(30, 99)))]), TEXT)
    assert problem.where == "people[0].posts[0].basis"


def test_every_mention_of_a_body_is_checked() -> None:
    body = Organisation(
        id="o1", name="Công đoàn huyện", kind="trade_union", level="upper", place=None, country="VN", aliases=[],
        mentions=[BODY, (-1, 3)], rule="test",
    )  # fmt: skip
    (problem,) = check_account(account(organisations=[body]), TEXT)
    assert problem.where == "organisations[0].mentions[1]"


def test_a_value_alone_is_checked() -> None:
    title = Value(value="Bà Lò", span=(0, 5), quote="Bà Mò", rule="test")
    (problem,) = check_account(account(title=title), TEXT)
    assert problem.where == "title.span"
