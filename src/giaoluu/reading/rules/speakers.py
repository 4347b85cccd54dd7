"""Who speaks in a sentence, for whom, and whom the words bind."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from giaoluu.reading.context import Context, Found
from giaoluu.reading.lines import CAPITALS
from giaoluu.reading.rules.governing import Stand
from giaoluu.reading.signs import Sought


class Speaker(NamedTuple):
    """A person, the body spoken for, or several bodies that speak as one."""

    person: str | None
    organisation: str | None
    bodies: tuple[str, ...]


NOBODY = Speaker(None, None, ())

_BOTH = Sought(
    r"\bđôi bên\b|\b(?:hai|2|02|cả hai|các) "
    r"(?:bên|đơn vị|tổ chức|cơ quan|ngành|lđlđ|công đoàn|đoàn thể|phía|địa phương|liên đoàn)\b|"
    r"\b(?:công đoàn|lãnh đạo|lđlđ|công hội)(?: [^\s,;:]+){0,4} (?:hai|2) (?:tỉnh|thành phố|nước|bên|đơn vị)\b",
    ("đôi bên", *(
        f"{which} {sides}"
        for which in ("hai", "2", "các")
        for sides in (
            "bên", "đơn vị", "tổ chức", "cơ quan", "ngành", "lđlđ", "công đoàn", "đoàn thể", "phía", "địa phương",
            "liên đoàn", "tỉnh", "thành phố", "nước",
        )
    )),
)  # fmt: skip
_WHICH = re.compile(
    r"(?:\s(?:cơ sở|các cấp|cấp trên|trực tiếp|trực thuộc|cấp huyện|trong tỉnh|toàn tỉnh|thành viên)\b)+"
)
"""Behind 'các công đoàn': which of them."""
_PRONOUN = re.compile(r"\b(?:đồng chí|đ/c|ông|bà|anh|chị|ngài|cô|tôi|chúng tôi)\b(?: ([a-zà-ỹđ]+))?")
_TO = re.compile(r"\s*(?:,\s|và\s|với\s|cho\s|rằng\s|phía\s|đồng chí\s|ông\s|bà\s)*")
_FOR = Sought(r"\b(?:thay mặt|đại diện)(?: cho)?\s", ("thay mặt", "đại diện"))
_CROWD = re.compile(
    r"\b(?:các đại biểu|đại biểu|cử tri|các ý kiến|nhiều ý kiến|hội nghị)\s(?:dự [^,]{2,20} )?(?:đã |cũng |đều )?$|"
    r"\b(?:các đại biểu|đại biểu dự)\b"
)
_THEM = re.compile(r"\b(?:đoàn bạn|phía bạn|các bạn|bạn)\s(?:cũng |đã |rất )?$")
_STRANGER = re.compile(rf"[{CAPITALS}]\w+ (?:[{CAPITALS}][\w-]+ ?){{1,5}}[,(]")
"""A sentence that opens with a proper name, as 'Aino Lehtonen, giảng viên …'."""
_NEAR = 20
"""Letters between 'hai bên' and its verb: 'cũng đã cùng nhau'."""
_OPEN = re.compile(r"[\"“]")
CLOSE = Sought(
    r"[\"”]\s?[,.–-]?\s?(?=(?:ông|bà|đồng chí|đ/c|chủ tịch|phó chủ tịch|anh|chị|"
    r"bí thư|phó bí thư|thủ tướng|phó thủ tướng|bộ trưởng|thứ trưởng|giám đốc)\s)",
    '"”',
)
_POST = re.compile(
    r"(?<!\w)(?<!đoàn )(?:quyền )?(?:phó )?(?:chủ tịch|bí thư|tổng thư ký|trưởng đoàn|trưởng ban|giám đốc|đại sứ|"
    r"chủ nhiệm|thủ tướng|bộ trưởng|thứ trưởng|hiệu trưởng|viện trưởng)\b"
)


class Speakers:
    """Follows who spoke last through the page, so that 'đồng chí' and 'ông' find their person."""

    def __init__(self, context: Context, parties: Sequence[str]) -> None:
        self._context = context
        self._text, self._low = context.folded.text, context.folded.low
        self._parties = tuple(parties)
        self._last = NOBODY

    def hear(self, found: Found, speaker: Speaker | None) -> None:
        """Remember who spoke in a sentence, else the person that it is about, for the sentences after it."""
        if speaker is not None and (speaker.person or speaker.organisation):
            self._last = speaker
        elif found.people:
            self._last = self._person(found.people[0][1], found, found.sentence.end)

    def speaker_before(self, found: Found, start: int, at: int, stand: Stand) -> Speaker:
        """Return who speaks at `at`, as the words from `start` on say, else those before them in the sentence.

        Where the words name somebody whom we don't know, nobody is given; where they name none, who spoke last.
        """
        if _BOTH in found.signs:
            for both in _BOTH.finditer(self._low, max(start, at - 80), at):
                if at - both.end() < _NEAR and "," not in self._low[both.end() : at]:
                    return Speaker(None, None, self._parties)
        for begin in dict.fromkeys((start, found.sentence.start)):
            speaker = self._named(found, begin, at)
            if speaker is not None:
                return speaker
        stranger = stand == "subject" or _STRANGER.match(self._text, found.sentence.start, at)
        return NOBODY if stranger else self._last

    def speaker_of_quote(self, found: Found, at: int) -> tuple[Speaker, int] | None:
        """Return who is named behind the quotation that `at` stands in, and where it ends."""
        close = CLOSE.search(self._low, at, found.sentence.end) if CLOSE in found.signs else None
        if close is None or not _OPEN.search(self._low, found.sentence.start, at):
            return None
        named = self.behind(found, close.start())
        if named is not None:
            return named, close.start()
        return (self._last, close.start()) if _PRONOUN.match(self._low, close.end()) else None

    def behind(self, found: Found, at: int) -> Speaker | None:
        """Return the person named behind `at` in the sentence, as one who speaks."""
        for mention, person in found.people:
            if mention.start > at:
                return self._person(person, found, mention.end)
        return None

    def bodies_in(self, found: Found, start: int, end: int) -> tuple[str, ...]:
        """Return the bodies named in `[start, end)`, the parties for 'hai bên'."""
        if _BOTH in found.signs and _BOTH.search(self._low, start, end):
            return self._parties
        return tuple(dict.fromkeys(body for mention, body in found.organisations if start <= mention.start < end))

    def addressee_end(self, found: Found, start: int, end: int) -> int:
        """Return where the bodies or persons asked, who stand at `start`, end; `start` where none stands there."""
        here = at = start
        while link := _TO.match(self._low, here, end):
            both = _BOTH.match(self._low, link.end(), end)
            named = [mention.end for mention, _ in found.organisations if mention.start == link.end()]
            named += [mention.end for mention, _ in found.people if mention.start == link.end()]
            if not both and not named:
                break
            here = at = max(named) if named else both.end() if both else at
            which = _WHICH.match(self._low, at, end)
            here = at = which.end() if which else at
        return min(at, end)

    def _named(self, found: Found, start: int, at: int) -> Speaker | None:
        for mention, person in found.people:
            if start <= mention.start < at:
                return self._person(person, found, at)
        if _CROWD.search(self._low, start, at):
            return NOBODY
        if _THEM.search(self._low, start, at):
            return self._other_side()
        pronoun = self._pronoun(found, start, at)
        if pronoun is not None:
            return pronoun
        post = _POST.search(self._low, start, at)
        if post:
            return self._holder(found, post.start(), at)
        if _BOTH in found.signs and _BOTH.search(self._low, start, at):
            return Speaker(None, None, self._parties)
        for naming, body in found.organisations:
            if start <= naming.start < at:
                return Speaker(None, body, (body,))
        return None

    def _person(self, person: str, found: Found, at: int) -> Speaker:
        someone = self._context.people.get(person)
        spoken_for = self._spoken_for(found, at)
        if spoken_for is None and someone is not None:
            spoken_for = self._stands_for([body for _, body, *_ in someone.posts if body])
        return Speaker(person, spoken_for, (spoken_for,) if spoken_for else ())

    def _stands_for(self, bodies: list[str]) -> str | None:
        """A party of the occasion, else the body named last: 'Phó Chủ tịch UBMTTQ tỉnh, Chủ tịch LĐLĐ tỉnh'."""
        parties = [body for body in bodies if body in self._parties]
        return (parties or bodies)[-1] if bodies else None

    def _spoken_for(self, found: Found, at: int) -> str | None:
        words = _FOR.search(self._low, found.sentence.start, at) if _FOR in found.signs else None
        if words is None:
            return None
        return next(
            (body for mention, body in found.organisations if words.end() <= mention.start < words.end() + 40), None
        )

    def _pronoun(self, found: Found, start: int, at: int) -> Speaker | None:
        for pronoun in _PRONOUN.finditer(self._low, start, at):
            given = pronoun[1]
            if given is None or not self._text[pronoun.start(1)].isupper():
                named = [person for mention, person in found.people if mention.end < pronoun.start()]
                return self._person(named[-1], found, at) if named else self._last
            for someone in self._context.people.values():
                if someone.name.lower().split()[-1:] == [given]:
                    return self._person(someone.id, found, at)
            if not _POST.match(self._low, pronoun.start(1)):
                return NOBODY
        return None

    def _other_side(self) -> Speaker:
        """'Đoàn bạn', 'phía bạn': of two parties the one that did not speak last."""
        others = [body for body in self._parties if body != self._last.organisation]
        known = len(self._parties) == 2 and len(others) == 1
        return Speaker(None, others[0], (others[0],)) if known else NOBODY

    def _holder(self, found: Found, start: int, at: int) -> Speaker:
        """The page's one person with the post at `start`; where a body is named too, the one who holds it there."""
        low = self._low
        people = self._context.people.values()
        heads = [someone.id for someone in people if someone.delegation_role == "trưởng đoàn"]
        if low.startswith("trưởng đoàn", start) and len(heads) == 1:
            return self._person(heads[0], found, at)
        bodies = sorted({body for mention, body in found.organisations if start <= mention.start < at})
        holders = {
            (len(title), someone.id, body)
            for someone in people
            for title, body, *_ in someone.posts
            if low.startswith(title.lower(), start) and (not bodies or body in bodies)
        }
        longest = [holder for holder in holders if holder[0] == max(size for size, *_ in holders)]
        if len(longest) == 1:
            _, person, body = longest[0]
            return Speaker(person, body, (body,) if body else ())
        return Speaker(None, bodies[0], tuple(bodies)) if bodies else NOBODY
