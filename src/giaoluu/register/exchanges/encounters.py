"""Who at home met whom abroad, kept beside the exchanges so that a picture of all of them is counted at once.

What an encounter says follows from the exchange, its parties, their bodies and where these work: `_TRUE` tells how. An
act leaves the encounters of the exchanges that it concerns true, in its own transaction; `faults_of_encounters` holds
all of them against the register, and `rebuild` writes them anew.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from django.db import connection, transaction
from django.db.models.functions import Coalesce

from giaoluu.register.exchanges.models import Encounter, Exchange, ExchangeParty

AT_ONCE = 500
"""Exchanges whose encounters are written together: the question to the database names each of them."""
_TRUE = """
WITH part AS (
    SELECT COALESCE(exchange.same_as_id, exchange.id) AS one, COALESCE(body.same_as_id, body.id) AS body,
        body.country, party.role, territory.unit_id AS unit
    FROM exchanges_exchange AS exchange
    JOIN exchanges_exchangeparty AS party ON party.exchange_id = exchange.id
    JOIN organisations_organisation AS body ON body.id = party.organisation_id
    LEFT JOIN organisations_territory AS territory ON territory.organisation_id = body.id
    WHERE {which}
)
SELECT DISTINCT exchange.id AS exchange, exchange.first_day AS day, exchange.kind, home.body AS ours,
    abroad.body AS theirs, abroad.country, home.role, home.unit AS our_unit, abroad.unit AS their_unit
FROM part AS home
JOIN part AS abroad ON abroad.one = home.one AND abroad.country NOT IN ('', 'VN')
JOIN exchanges_exchange AS exchange ON exchange.id = home.one
WHERE home.country = 'VN'
"""
"""How encounters follow from the register, of the exchanges `which`: text that both databases read."""
_INSERT = """
INSERT INTO exchanges_encounter (exchange, day, kind, ours, theirs, country, role, our_unit, their_unit)"""
_DIFFERING = """
WITH kept AS (
    SELECT exchange, day, kind, ours, theirs, country, role, our_unit, their_unit FROM exchanges_encounter
), told AS ({true})
SELECT exchange FROM (SELECT * FROM kept EXCEPT SELECT * FROM told) AS stale
UNION SELECT exchange FROM (SELECT * FROM told EXCEPT SELECT * FROM kept) AS missing
"""
_ALL, _THESE = "1 = 1", "exchange.id IN ({keys}) OR exchange.same_as_id IN ({keys})"


def people_wrote(changes: Iterable[Mapping[str, Any]], **_of: Any) -> None:
    """Let the encounters of the exchanges that an act concerns say what is so now, while it can still be undone."""
    exchanges: set[int] = set()
    bodies: set[int] = set()
    for change in changes:
        told = [change["before"] or {}, change["after"] or {}]
        match change["noun"]:
            case "exchanges.exchange":
                exchanges |= {change["row"], *_held(told, "same_as_id")}
            case "exchanges.exchangeparty":
                exchanges |= _held(told, "exchange_id")
            case "organisations.organisation":
                if any(told[0].get(name) != told[1].get(name) for name in ("country", "same_as_id")):
                    bodies.add(change["row"])
            case "organisations.territory":
                bodies |= _held(told, "organisation_id")
    if bodies:
        exchanges |= set(ExchangeParty.objects.filter(organisation__in=bodies).values_list("exchange", flat=True))
    refresh(exchanges)


def refresh(exchanges: Collection[int]) -> None:
    """Let the encounters at these exchanges, and at those that stand for them, say what the register says."""
    wanted = sorted(exchanges)
    for start in range(0, len(wanted), AT_ONCE):
        some = wanted[start : start + AT_ONCE]
        standing = Exchange.objects.filter(pk__in=some).values_list(Coalesce("same_as", "pk"), flat=True)
        keys = sorted({*some, *standing})
        Encounter.objects.filter(exchange__in=keys).delete()
        _write(_THESE.format(keys=", ".join(map(str, keys))))


def rebuild() -> int:
    """Write all encounters anew, and return how many there are; who counts meanwhile counts the old ones."""
    with transaction.atomic():
        Encounter.objects.all().delete()
        _write(_ALL)
    return Encounter.objects.count()


def faults_of_encounters() -> Iterator[str]:
    """Yield in words at which exchanges the encounters that are kept are not those of which the register tells."""
    true = _TRUE.format(which=_ALL)
    with connection.cursor() as cursor:
        cursor.execute(_DIFFERING.format(true=true))
        wrong = sorted({key for (key,) in cursor.fetchall()})
    for key in wrong:
        yield f"exchange {key}: who met whom there is not counted as the register tells it"


def _write(which: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(_INSERT + _TRUE.format(which=which))


def _held(columns: Iterable[Mapping[str, Any]], name: str) -> set[int]:
    return {one[name] for one in columns if one.get(name) is not None}
