"""What may be done with words: add one, amend it, put it out of use from a day; never delete what rows use."""

import datetime as dt
import uuid

from django.utils.translation import gettext as _

from giaoluu.facts.values import earliest_day, latest_day
from giaoluu.register.trail.errors import Stale, Unfit
from giaoluu.register.trail.models import User
from giaoluu.register.trail.undoing import Kept, undo
from giaoluu.register.trail.writing import Act, writing
from giaoluu.register.vocabularies.models import Word
from giaoluu.register.vocabularies.terms import Term, columns_of, terms

WRITE = "vocabularies.write"


def add_word(
    vocabulary: str,
    slug: str,
    *,
    label_vi: str,
    label_en: str,
    by: User,
    valid_from: str = "",
    valid_to: str = "",
    origin: str = "",
) -> Word:
    """Return a new word; from now on, forms offer it for days on which it is in use.

    Raises `Unfit` where the vocabulary has the slug, or another word of this label in use at the same time.
    """
    with writing("vocabularies.add_word", by=by, permission=WRITE) as act:
        if slug in terms(vocabulary):
            raise Unfit({"slug": [_("The vocabulary has a word of this short name already.")]})
        room = min(column.max_length for _model, column in columns_of(vocabulary))
        if len(slug) > room:
            raise Unfit({"slug": [_("A short name of this vocabulary has at most %(room)d letters.") % {"room": room}]})
        word = Word(
            vocabulary=vocabulary,
            slug=slug,
            label_vi=label_vi,
            label_en=label_en,
            valid_from=valid_from,
            valid_to=valid_to,
            origin=origin,
        )
        _check(word)
        return act.add(word)


def amend_word(term: Term, *, by: User, seen: int, why: str = "", **columns: str) -> Word:
    """Return the word `term` with `columns` set: labels, days, source. Rows that use it show the new label at once.

    Of a word that ships a row is made. Raises `Stale` where it has been amended since version `seen`, 0 for one as it
    shipped, and `Unfit` as `add_word` does.
    """
    with writing("vocabularies.amend_word", by=by, permission=WRITE, why=why) as act:
        return _amend(act, term, seen=seen, columns=columns)


def retire_word(term: Term, *, last: dt.date, by: User, why: str = "") -> Word:
    """Return the word `term` with `last` as its last day of use; rows keep it, and forms for later days leave it out.

    Raises `Unfit` where it came into use only later.
    """
    with writing("vocabularies.retire_word", by=by, permission=WRITE, why=why) as act:
        return _amend(act, term, seen=term.version, columns={"valid_to": last.isoformat()})


def remove_word(word: Word, *, by: User, why: str = "") -> None:
    """Delete a word that no row uses; of one that ships, what people changed goes, and it is as it shipped.

    Raises `StillUsed` where rows use a word that does not ship.
    """
    with writing("vocabularies.remove_word", by=by, permission=WRITE, why=why) as act:
        act.remove(word)


def take_back(batch: uuid.UUID, *, by: User, why: str = "") -> list[Kept]:
    """Take back what an act did to words, and return what later edits keep. Raises as `undo` does."""
    return undo(batch, by=by, permission=WRITE, why=why)


def _amend(act: Act, term: Term, *, seen: int, columns: dict[str, str]) -> Word:
    row = Word.objects.filter(vocabulary=term.vocabulary, slug=term.slug).first()
    word = row or Word(vocabulary=term.vocabulary, slug=term.slug)
    if row is None:
        for name in ("label_vi", "label_en", "valid_from", "valid_to", "origin"):
            setattr(word, name, columns.get(name, getattr(term, name)))
        _check(word)
        return act.add(word)
    if seen != row.version:
        raise Stale(current=row, seen=seen, wanted=columns)
    for name, value in columns.items():
        setattr(word, name, value)
    _check(word)
    return act.amend(row, seen=seen, **columns)


def _check(word: Word) -> None:
    first, last = earliest_day(word.valid_from), latest_day(word.valid_to)
    if first is not None and last is not None and last < first:
        raise Unfit({"valid_to": [_("The last day comes before the first.")]})
    others = [term for term in terms(word.vocabulary).values() if term.slug != word.slug and _meets(term, first, last)]
    for name in ("label_vi", "label_en"):
        if _folded(getattr(word, name)) in {_folded(getattr(term, name)) for term in others}:
            raise Unfit({name: [_("Another word in use at the same time says the same.")]})


def _meets(term: Term, first: dt.date | None, last: dt.date | None) -> bool:
    begins, ends = earliest_day(term.valid_from), latest_day(term.valid_to)
    return _not_before(ends, first) and _not_before(last, begins)


def _not_before(end: dt.date | None, begin: dt.date | None) -> bool:
    return end is None or begin is None or begin <= end


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()
