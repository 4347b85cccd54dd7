"""What two bodies did together on an occasion that the article does not name: 'Dịp này, A và B đã tuyên dương …'."""

from itertools import pairwise

from giaoluu.reading.context import Context, Found
from giaoluu.reading.rules.jointly import bodies_side_by_side, did_together
from giaoluu.reading.signs import Sought

_TOLD_WITHIN = 12
_KEEPSAKE = Sought(
    r"(?: \([^)]{1,60}\))? (?:trao |tặng )+(?:quà |bức tranh |tranh |hoa và quà )?lưu niệm "
    r"(?:cho |tặng )?(?:đoàn (?:công tác |đại biểu |cán bộ )?(?:của )?|lãnh đạo |đại diện )?",
    ("lưu niệm",),
)
_ON_THIS = Sought(
    r"(?:nhân )?dịp này,? |(?:cũng )?tại (?:buổi|lễ|chương trình|hội nghị|đây)(?: [^\s,.;:]+){0,3}, ",
    ("dịp này", "tại buổi", "tại lễ", "tại chương trình", "tại hội nghị", "tại đây"),
)


def done_together(context: Context) -> tuple[Found, str, list[str]] | None:
    """Return the sentence that tells of it, its kind and the bodies; nothing where none tells of two with a union."""
    for found in context.found[:_TOLD_WITHIN]:
        start, end = found.sentence.start, found.sentence.end
        if (
            _ON_THIS not in found.signs
            or len(found.organisations) < 2
            or not _ON_THIS.match(context.folded.low, start, end)
        ):
            continue
        kind = did_together(context, found)
        bodies = bodies_side_by_side(context, found) if kind else []
        if any(context.bodies[body].kind == "trade_union" for body in bodies):
            return found, kind, bodies
    return None


def exchange_keepsakes(context: Context) -> tuple[Found, list[str]] | None:
    """Return the sentence that shows two bodies with a keepsake, and them: 'LĐLĐ A trao quà lưu niệm cho LĐLĐ B'."""
    for found in context.found:
        if _KEEPSAKE not in found.signs:
            continue
        for (one, body), (other, partner) in pairwise(found.organisations):
            unions = "trade_union" in (context.bodies[body].kind, context.bodies[partner].kind)
            if body != partner and unions and _KEEPSAKE.fullmatch(context.folded.low, one.end, other.start):
                return found, [body, partner]
    return None
