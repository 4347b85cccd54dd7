"""Keeping the cards true: after an act those that it concerns; all of them at once; and what is wrong with them."""

from collections.abc import Collection, Iterable, Iterator

from django.apps import apps
from django.db import transaction
from django.db.models import Model

from giaoluu.register.search.cards import CARDS
from giaoluu.register.search.folding import words_of
from giaoluu.register.search.kinds import BY_NOUN, KINDS, Kind
from giaoluu.register.search.models import Card, Spelling

AT_ONCE = 2_000
"""Cards that are written together: more is no faster, and needs memory."""
_COLUMNS = tuple(field.attname for field in Card._meta.concrete_fields if not field.primary_key)


def refresh(noun: str, rows: Collection[int]) -> None:
    """Let the cards of these rows say what the rows say; what is gone, or stands for itself no more, has none."""
    kind = BY_NOUN[noun]
    wanted = sorted(rows)
    for start in range(0, len(wanted), AT_ONCE):
        _refresh(kind, wanted[start : start + AT_ONCE])


def rebuild() -> Iterator[tuple[str, int]]:
    """Write all cards anew, and yield how many there are of each noun; who searches meanwhile finds the old ones."""
    with transaction.atomic():
        Card.objects.all().delete()
        Spelling.objects.all().delete()
        for kind in KINDS:
            count = 0
            for keys in _keys(kind):
                cards = list(CARDS[kind](keys))
                Card.objects.bulk_create(cards, batch_size=500)
                _learn(cards)
                count += len(cards)
            yield kind.noun, count


def is_empty() -> bool:
    """Tell whether no card was ever written, though there are rows: so it is after an update that brought the index."""
    return not Card.objects.exists() and any(_model(kind)._base_manager.exists() for kind in KINDS)


def faults_of_the_index() -> Iterator[str]:
    """Yield in words which cards do not say what their rows say, which are missing, and which are of no row."""
    for kind in KINDS:
        for keys in _keys(kind):
            true = {card.pk: card for card in CARDS[kind](keys)}
            low, high = kind.card(keys[0]), kind.card(keys[-1])
            kept = {card.pk: card for card in Card.objects.filter(pk__range=(low, high))}
            for key in sorted(true.keys() | kept.keys()):
                if key not in kept:
                    yield f"{kind.noun} {true[key].row}: search has no card of it"
                elif key not in true:
                    yield f"{kind.noun} {kept[key].row}: search has a card of a row that is not there"
                elif _told(true[key]) != _told(kept[key]):
                    yield f"{kind.noun} {kept[key].row}: its card in the index is stale"
        if stray := _beyond(kind):
            yield f"{kind.noun}: search has {stray} cards of rows that are not there"


def _refresh(kind: Kind, keys: list[int]) -> None:
    true = {card.pk: card for card in CARDS[kind](keys)}
    kept = Card.objects.in_bulk([*(kind.card(key) for key in keys), *true])
    Card.objects.filter(pk__in=[key for key in kept if key not in true]).delete()
    changed = [card for key, card in true.items() if key not in kept or _told(card) != _told(kept[key])]
    Card.objects.bulk_create(
        changed, batch_size=500, update_conflicts=True, unique_fields=["id"], update_fields=_COLUMNS
    )
    _learn(changed)


def _learn(cards: Iterable[Card]) -> None:
    """Keep the words of these cards as spellings, but for numbers, and for what not everybody may see."""
    texts = (text for card in cards if card.kind.everybodys for text in (card.title, card.also, card.about))
    words = {word for text in texts for word in words_of(text) if len(word) > 1 and not any(map(str.isdecimal, word))}
    Spelling.objects.bulk_create(
        (Spelling(word=word, size=len(word)) for word in sorted(words)), batch_size=500, ignore_conflicts=True
    )


def _told(card: Card) -> tuple[object, ...]:
    return tuple(getattr(card, name) for name in _COLUMNS)


def _keys(kind: Kind) -> Iterator[list[int]]:
    last = 0
    rows = _model(kind)._base_manager.order_by("pk").values_list("pk", flat=True)
    while keys := list(rows.filter(pk__gt=last)[:AT_ONCE]):
        yield keys
        last = keys[-1]


def _beyond(kind: Kind) -> int:
    """How many cards there are below the first row of the kind or above its last one."""
    rows = _model(kind)._base_manager.order_by("pk").values_list("pk", flat=True)
    cards = Card.objects.filter(pk__range=kind.cards)
    if (first := rows.first()) is None:
        return cards.count()
    return cards.exclude(pk__range=(kind.card(first), kind.card(rows.last() or first))).count()


def _model(kind: Kind) -> type[Model]:
    return apps.get_model(kind.noun)
