"""Quantities: every number that counts or measures, with its unit, what is measured, and how exact it is meant.

What never is one: a date, a year, a clock time, the number of a document or a telephone, an ordinal, a term of office,
and the sides themselves ('2 nước', 'hai bên').
"""

from collections.abc import Sequence

import msgspec

from giaoluu.reading.mentions.counted import Number, Passage
from giaoluu.reading.mentions.digits import ends_at, find_digits
from giaoluu.reading.mentions.figures import FIGURES, read_in_figures
from giaoluu.reading.mentions.spelled import SPELLED, SPELLED_FIRST, read_spelled
from giaoluu.reading.mentions.surroundings import (
    Bound,
    bound_before,
    bound_behind,
    change_before,
    is_preposition,
    measure_around,
    parts_from,
    per_each,
    targets_from,
)  # fmt: skip
from giaoluu.reading.mentions.units import Words
from giaoluu.reading.signs import EVERY, Signs


class Quantity(msgspec.Struct, frozen=True, gc=False):
    """One quantity: `[start, end)` are folded offsets of the words that state it, from bound word to unit.

    `value` is the full amount ('68 tỷ đồng' is 68000000000), for a range the lower end, with `high` the upper one.
    `unit` is the ISO 4217 code of money, '%', or the counted noun as written; `measure` the words that say what of it
    is measured. `turns`: it counts turns ('lượt'), not persons. `each`: it holds for each of something ('mỗi suất').
    `part`: it is a part of the quantity before it ('trong đó'); `beside`: a part of the same whole as that one ('trong
    đó 7 nam | và 6 nữ'). `target`: it is aimed at, not reached.
    """

    start: int
    end: int
    value: int | float
    high: int | float | None
    unit: str | None
    measure: str | None
    bound: str
    turns: bool
    each: bool
    target: bool
    change: str | None
    part: bool
    beside: bool
    rule: str


def find_quantities(
    text: str,
    low: str,
    start: int,
    end: int,
    words: Words,
    *,
    digits: Sequence[int] | None = None,
    signs: Signs = EVERY,
) -> list[Quantity]:
    """Return the quantities in `[start, end)`, one sentence or paragraph, from left to right.

    `text` and `low` are the folded page, `words` the lexicon's word lists. Offsets are those of the folded page.
    `digits` are `find_digits` of these, and `signs` their signs, where the caller knows them.
    """
    digits = find_digits(low, start, end) if digits is None else digits
    if not digits and SPELLED not in signs:
        return []
    passage = Passage(text, low, start, end, words)
    numbers = _numbers(passage, digits, signs)
    if not numbers:
        return []
    aimed = targets_from(low, start, end, signs)
    parts = [at for at in parts_from(low, start, end, signs) if at > numbers[0].start]
    found: list[Quantity] = []
    for index, number in enumerate(numbers):
        limits = (
            numbers[index - 1].end if index else start,
            numbers[index + 1].start if index + 1 < len(numbers) else end,
        )
        opened = max((at for at in parts if at <= number.start), default=-1) if parts else -1
        part = opened >= 0 and ";" not in low[opened : number.start]
        beside = part and bool(found) and found[-1].part and opened <= numbers[index - 1].start
        found.append(_quantity(passage, number, limits, target=number.start > aimed, part=part, beside=beside))
    return found


def _numbers(passage: Passage, digits: Sequence[int], signs: Signs) -> list[Number]:
    low, start, end = passage.low, passage.start, passage.end
    figures = ends_at(FIGURES, low, digits, end)
    places = list(figures)
    if SPELLED in signs:
        places += [found.start() + 1 for found in SPELLED.finditer(low, start, end)]
        if SPELLED_FIRST.match(low, start, end):
            places.append(start)
        places.sort()
    numbers: list[Number] = []
    done = start
    for at in places:
        if at >= done:
            stop = figures.get(at)
            found, done = (
                read_spelled(passage, at, numbers) if stop is None else read_in_figures(passage, at, stop, numbers)
            )
            if found:
                numbers += [number for number in found if number.end <= end]
    return numbers


def _quantity(
    passage: Passage, number: Number, limits: tuple[int, int], *, target: bool, part: bool, beside: bool
) -> Quantity:
    text, low, words = passage.text, passage.low, passage.words
    unit = number.unit
    bound = bound_before(low, number.start, limits[0], words)
    begin = number.start
    if bound and is_preposition(low, bound, number.value, unit):
        bound = None
    if bound:
        begin = bound.at
    behind = bound_behind(low, (number.start, number.end), limits[0], limits[1])
    exact = Bound("order" if number.rule == "order" else "exact", begin)
    return Quantity(
        start=begin,
        end=number.end,
        value=number.value,
        high=number.high,
        unit=unit.name,
        measure=measure_around(
            text, low, start=begin, end=max(number.end, unit.end), limits=(limits[0], limits[1]), unit=unit
        ),
        bound=(bound or behind or exact).kind,
        turns=unit.sort == "turn",
        each=unit.kind == "money" and per_each(low, begin, number.end, limits[0]),
        target=target,
        change=change_before(low, begin, limits[0]),
        part=part,
        beside=beside,
        rule=number.rule,
    )
