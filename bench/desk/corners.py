"""Screens beside lists, profiles and pictures: each form, the corners of the desk of review, the administration."""

import random
from collections.abc import Iterator
from itertools import pairwise, product
from urllib.parse import urlencode

from django.apps import apps

from bench.desk import rows
from bench.desk.question import ADMINISTRATOR, DAYS, OFTEN, REVIEW, REVIEWER, SEARCH, Question
from bench.desk.searches import BY_NAME, EVERYWHERE
from giaoluu.office.desk.entering.addable import ADDABLE, Addable
from giaoluu.office.desk.entering.amendable import AMENDABLE
from giaoluu.register.search.kinds import KINDS
from giaoluu.register.trail.models import Bureau
from giaoluu.register.trail.rows import Merging
from giaoluu.register.vocabularies.models import Vocabulary
from giaoluu.register.vocabularies.terms import terms

_UNITS = "organisations.unit"


def corners(chance: random.Random) -> Iterator[Question]:
    """Yield the questions to these screens."""
    yield from _found()
    yield from _forms(chance)
    yield from _alike(chance)
    yield from _of_review()
    yield from _received()
    yield from _administered()


def _found() -> Iterator[Question]:
    yield Question("page of search", "before anything is asked", ["/search/", "/search/typed/"])
    asked = [f"/search/?{urlencode({'q': text})}" for text in (*EVERYWHERE, *BY_NAME)]
    yield Question("page of search", "of every kind", asked, SEARCH)
    texts = (EVERYWHERE[0], EVERYWHERE[4], OFTEN[1])
    of_kind = [f"/search/?{urlencode({'q': text, 'kind': kind.number})}" for text, kind in product(texts, KINDS)]
    yield Question("page of search", "of one kind", of_kind, SEARCH)


def _forms(chance: random.Random) -> Iterator[Question]:
    for what in ADDABLE.values():
        addresses = list(_added_at(what, chance))
        if addresses:
            yield Question("form for a new row", what.kind, addresses)
    for kind in AMENDABLE:
        keys = _keys(kind, chance)
        if keys:
            yield Question("form for a row", kind, [f"/{_folder(kind)}/{key}/amend/" for key in keys])
    said = _keys("commitments", chance)
    yield Question("form for a row", "outcome of a commitment", [f"/commitments/{key}/close/" for key in said])


def _added_at(what: Addable, chance: random.Random) -> Iterator[str]:
    if what.owner is None:
        yield f"/{_folder(what.kind)}/new/"
        return
    for key in _keys(what.path, chance):
        yield f"/{what.path}/{key}/{_folder(what.kind)}/new/"


def _keys(kind: str, chance: random.Random) -> list[int]:
    noun = ADDABLE[kind].noun if kind in ADDABLE else _UNITS
    if noun == _UNITS:
        return rows.units()
    return [*rows.largest(noun)[:2], *rows.some(noun, chance, 3)]


def _folder(kind: str) -> str:
    return kind.replace("_", "-")


def _alike(chance: random.Random) -> Iterator[Question]:
    for slug, noun in ((str(one._meta.model_name), one._meta.label_lower) for one in _merging()):
        keys = [*rows.largest(noun)[:2], *rows.some(noun, chance, 4)]
        found = [f"/same/{slug}/{key}/" for key in keys]
        typed = [f"/same/{slug}/{keys[0]}/?{urlencode({'q': text})}" for text in OFTEN[:4]]
        yield Question("rows alike", slug, found)
        yield Question("rows alike", f"{slug}, typed", typed)
        yield Question("two rows side by side", slug, [f"/same/{slug}/{one}/{other}/" for one, other in pairwise(keys)])


def _merging() -> Iterator[type[Merging]]:
    yield from (one for one in apps.get_models() if issubclass(one, Merging))


def _of_review() -> Iterator[Question]:
    queue = ["/review/?q=c%C3%B4ng+%C4%91o%C3%A0n", "/review/?kind=talks", "/review/?page=2"]
    yield Question("review", "its queue, narrowed", queue)
    long = rows.long_page(REVIEWER)
    facts, page = rows.open_facts(long), f"/review/{long}/"
    for way in ("amend", "reject", "same"):
        yield Question("review", f"a card to {way}", [f"{page}facts/{fact}/?as={way}" for fact in facts], script=True)
        yield Question("review", f"a page with a card to {way}", [f"{page}?fact={facts[0]}&as={way}"], REVIEW)
    words = urlencode({"words": "Tham dự", "what": "person"})
    yield Question("review", "a fact that was missed", [f"{page}add/", f"{page}add/?{words}"], REVIEW)
    yield Question("review", "moving a page", [f"{page}move/", f"{page}move/?q=c%C3%B4ng+%C4%91o%C3%A0n"])


def _received() -> Iterator[Question]:
    yield Question("inbox", "its rows, and what failed", ["/inbox/rows/", "/inbox/?state=failed"])
    yield Question("inbox", "watches", ["/inbox/watches/", "/inbox/watches/rows/"])
    yield Question(
        "contradictions", "aid and delegations", [f"/contradictions/?what={w}" for w in ("aid", "delegations")]
    )
    asked = ({"operation": "review.accept"}, {"why": "công đoàn"}, {"by": rows.users(REVIEWER)[0]}, {"scope": 1})
    for query in asked:
        yield Question("trail", f"by {next(iter(query))}", [f"/trail/?{urlencode({'scope': 'all', **query})}"])
    exchange = rows.largest("exchanges.exchange")[0]
    yield Question("trail", "of a row", [f"/trail/?noun=exchanges.exchange&row={exchange}"])


def _administered() -> Iterator[Question]:
    def asked(what: str, *paths: str) -> Question:
        return Question("administration", what, [f"/{path}" for path in paths], by=ADMINISTRATOR)

    who, bureau = rows.users(REVIEWER)[0], Bureau.objects.order_by("pk")[0].pk
    yield asked("accounts and bureaus", "users/new/", f"users/{who}/", "bureaus/new/", f"bureaus/{bureau}/")
    rights = "administration/rights/"
    yield asked("rights", rights, f"{rights}?on={DAYS[1]}", f"{rights}{who}/", f"{rights}{who}/?on={DAYS[1]}")
    yield asked("reference data", "administration/reference/")
    units = "administration/reference/units/"
    yield asked("units", units, f"{units}?page=100", f"{units}?q=l%C3%A0o+cai", f"{units}?on={DAYS[1]}&country=VN")
    yield asked("check of the site", "administration/check/", "administration/check/rows/")
    tasks = "administration/tasks/"
    yield asked("tasks", tasks, f"{tasks}rows/", f"{tasks}?state=ended")
    words = "administration/vocabularies/"
    yield asked("vocabularies", words)
    for vocabulary in Vocabulary.values:
        word = next(iter(terms(vocabulary)))
        here = f"{words}{vocabulary}/"
        yield asked(f"words: {vocabulary}", here, f"{here}?on={DAYS[0]}", f"{here}new/", f"{here}words/{word}/")
