"""Named persons and their posts: after an honorific, before or behind a post, in lists of both."""

import re
from typing import NamedTuple

from giaoluu.lexicon.folding import lower
from giaoluu.lexicon.lexicon import Anchor, Lexicon
from giaoluu.reading.lines import CAPITALS
from giaoluu.reading.mentions.names import end_of_name
from giaoluu.reading.mentions.organisations import OrganisationMention


class PostMention(NamedTuple):
    """One post: its title without the body, the body if it stands with it, and the lexicon's `kind` of post."""

    start: int
    end: int
    title: str
    organisation: OrganisationMention | None
    former: bool = False
    kind: str = ""


class PersonMention(NamedTuple):
    """One naming of a person, with the posts that these words give; `shared` when one post follows several names."""

    start: int
    end: int
    name: str
    posts: tuple[PostMention, ...]
    rule: str
    delegation_role: str | None = None


_WORD = rf"[{CAPITALS}][\w'’]*(?:[-.][{CAPITALS}\w][\w'’]*)*"
_NAME = re.compile(rf"{_WORD}(?:\s{_WORD}){{0,7}}")
_BEFORE_NAME = re.compile(r"\s?:?\s{0,2}(?:(?:ông|bà|đồng chí|đ/c|anh|chị|TS|ThS|PGS|GS|BS|KS|LS|CN)[.:]?\s?){0,2}")
_NEXT_POST = re.compile(r"\s?(?:[,–&-]|,\s?đồng thời(?: là)?|kiêm(?: nhiệm)?|và|đồng thời là|là)\s?")
_TO_POST = re.compile(r"\s?(?:[,–(:-]|\(?\s?(?:hiện )?là|,\s?(?:hiện )?là|giữ chức(?: vụ)?)\s?(?:hiện là )?")
_TO_BODY = re.compile(r"\s?(?:(?:của|tại|of the|of|at the|at)\s)?")
_ALSO = re.compile(r"\s?(?:,|;|và|cùng|and)\s?(?:(?:các )?(?:ông|bà|đồng chí|đ/c)\s)?")
_DEPARTMENTS = re.compile(
    r"(?:phó\s)?(?:quyền\s)?(?:trưởng|phó)\s?(?:trưởng\s)?(?:ban|phòng|bộ phận|khoa|vụ)$|(?:phó\s)?(?:chủ nhiệm|"
    r"chánh văn phòng)$"
)
_ROLE = re.compile(r"[^.;]{0,160}?(?:làm|là)\s(trưởng đoàn|phó trưởng đoàn|phó đoàn|thành viên đoàn)")
_FAMILIES_TOO = {"đoàn", "hội", "công"}
"""Families whose name also opens names of bodies: only with two names more are they a person's."""
_FAMILY_MARKS = {"văn", "thị"}
_NO_NAME = {
    "đảng", "nhà", "chính", "quốc", "nghị", "luật", "tết", "đại", "ban", "bộ", "sở", "phòng", "trung",
    "liên", "tổng", "ủy", "mặt", "tỉnh", "thành", "việt", "các", "hai", "theo", "tại", "trong", "sau", "năm", "ngày",
    "chiều", "sáng", "dịp", "cùng", "về", "phát", "với", "để", "trước", "tham", "đến",
    "khu", "trưởng", "phó", "chủ", "thường", "nhân", "kết",
}  # fmt: skip
"""First words of a capitalised run that show it is no person: they open bodies, documents or sentences."""


class PeopleFinder:
    """Finds the persons of one stretch of text."""

    def __init__(
        self, text: str, low: str, anchors: list[Anchor], organisations: list[OrganisationMention], *,
        lexicon: Lexicon, end: int,
    ) -> None:  # fmt: skip
        self._text, self._low, self._end = text, low, end
        self._anchors = anchors
        self._stops = lexicon.words["stop"]
        self._compounds = lexicon.compounds
        self._starts = {anchor[0]: anchor for anchor in anchors}
        self._bodies = {mention.start: mention for mention in organisations}
        self._bodies_by_end = {mention.end: mention for mention in organisations}
        self._found: list[PersonMention] = []
        self._taken = -1

    def find(self) -> list[PersonMention]:
        """Return every named person with the posts given beside the name, from left to right."""
        for anchor in self._anchors:
            start, end, meaning = anchor
            if start < self._taken:
                continue
            if meaning.honorific:
                self._after_honorific(start, end, many=meaning.honorific == "many")
            elif meaning.post is not None:
                self._at_post(start)
        return self._found

    # -- posts ------------------------------------------------------------------------------------------------------

    def posts_at(self, at: int) -> tuple[tuple[PostMention, ...], int]:
        """The chain of posts that begins at `at`, and where it ends; bodies named late in it serve those before."""
        posts: list[PostMention] = []
        here = at
        while True:
            former = self._low.startswith("nguyên ", here)
            post, stop = self._post(here + 7 if former else here, former=former)
            if post is None:
                break
            posts.append(post)
            link = _NEXT_POST.match(self._low, stop, self._end)
            if link is None:
                at = stop
                break
            at = stop
            here = link.end()
        return tuple(posts), at

    def _post(self, at: int, *, former: bool) -> tuple[PostMention | None, int]:
        anchor = self._starts.get(at)
        if anchor is None or anchor[2].post is None:
            return None, at
        end = anchor[1]
        title_end = end
        link = _TO_BODY.match(self._low, end, self._end)
        body = self._bodies.get(link.end()) if link else None
        if body is None and _DEPARTMENTS.search(self._low[at:end]):
            title_end = self._department_end(end)
            link = re.compile(r"\s?,?\s?(?:của\s)?").match(self._low, title_end, self._end)
            body = self._bodies.get(link.end()) if link else None
        if body is None and anchor[2].post.kind == "english" and self._text[at - 1 : at] == " ":
            body = self._bodies_by_end.get(at - 1)
            return PostMention(at, title_end, self._text[at:title_end], body, former, "english"), title_end
        begin = at - 7 if former else at
        title = " ".join(self._text[begin:title_end].split())
        stop = body.end if body is not None else title_end
        return PostMention(begin, title_end, title, body, former, anchor[2].post.kind), stop

    def _department_end(self, at: int) -> int:
        """'Trưởng Ban | Tuyên giáo': the field of work belongs to the title, up to the name of a body."""
        limit = self._end
        for start in sorted(self._bodies):
            if start > at:
                limit = min(limit, start)
                break
        begin = at + 1
        if not self._text.startswith(" ", at) or not self._text[begin : begin + 1].isalpha():
            return at
        stop = (
            end_of_name(self._text, begin, limit, self._stops, self._compounds, longest=6)
            if self._text[begin].isupper()
            else at
        )
        if stop <= begin:
            return at
        small = re.compile(r" ([a-zà-ỹđ]+)")
        for _ in range(2):
            found = small.match(self._text, stop, limit)
            if not found or found[1] in self._stops:
                break
            stop = found.end()
        return stop

    # -- names ------------------------------------------------------------------------------------------------------

    def _name_at(self, at: int) -> int:
        """Where the person's name that begins at `at` ends, or `at` where none begins."""
        found = _NAME.match(self._text, at, self._end)
        if found is None or at in self._bodies:
            return at
        end = at + _up_to_opener(found[0][: _one_case(found[0])])
        for start, stop, meaning in self._between(at, end):
            if (meaning.post or meaning.head or meaning.known or meaning.event) and start > at:
                end = start - 1
                break
            if start == at and (meaning.post or meaning.head or meaning.known or (meaning.place and stop >= end)):
                return at
            if meaning.place and stop >= end and self._text[at:start].strip() in ("Đoàn", "Tỉnh", "Thành"):
                return at
        name = self._text[at:end].rstrip(" .-")
        return at + len(name) if _may_be_name(name) else at

    def _between(self, start: int, end: int) -> list[Anchor]:
        return [anchor for anchor in self._anchors if start <= anchor[0] < end]

    def _after_honorific(self, start: int, end: int, *, many: bool) -> None:
        gap = _BEFORE_NAME.match(self._text, end, self._end)
        here = gap.end() if gap else end
        if self._text.startswith(("Thị ", "Văn "), here) and self._text[start].isupper():
            here = start  # a person of the family Ông
        posts: tuple[PostMention, ...] = ()
        if here in self._starts and self._starts[here][2].post is not None:
            posts, stop = self.posts_at(here)
            gap = _BEFORE_NAME.match(self._text, stop, self._end)
            here = gap.end() if gap else stop
        self._names_from(here, many=many, given=posts, rule="person after honorific")

    def _names_from(self, here: int, *, many: bool, given: tuple[PostMention, ...], rule: str) -> None:
        """One name, or a list of them; a post after the last of several names is shared by those without one."""
        waiting: list[tuple[int, int]] = []
        for _ in range(40):
            stop = self._name_at(here)
            if stop == here:
                break
            posts, after = self._posts_behind(stop)
            if posts or not many:
                for at, until in (*waiting, (here, stop)):
                    self._add(at, until, given or posts, rule)
                waiting = []
                given = ()
            else:
                waiting.append((here, stop))
            self._taken = max(self._taken, after)
            link = _ALSO.match(self._text, after, self._end)
            if link is None or not (many or posts):
                break
            here = link.end()
            if self._starts.get(here) and self._starts[here][2].honorific:
                here = self._starts[here][1] + 1
            if not many and not self._is_listed(here):
                break
        for at, until in waiting:
            self._add(at, until, given, rule)

    def _is_listed(self, here: int) -> bool:
        """After 'ông A, Chủ tịch …;' another name counts only if a post follows it too."""
        stop = self._name_at(here)
        return stop > here and " " in self._text[here:stop] and bool(self._posts_behind(stop)[0])

    def _posts_behind(self, at: int) -> tuple[tuple[PostMention, ...], int]:
        link = _TO_POST.match(self._low, at, self._end)
        begin = link.end() if link else at + 1  # some pages leave the comma out
        if link is None and not self._text.startswith(" ", at):
            return (), at
        posts, stop = self.posts_at(begin)
        if not posts or self._is_next_ones(stop):
            return (), at
        return posts, stop

    def _is_next_ones(self, at: int) -> bool:
        """'…, Chủ tịch Tổng Liên đoàn Bùi Văn Cường': a post right before another name is that person's."""
        if not self._text.startswith(" ", at):
            return False
        end = self._name_at(at + 1)
        return end > at + 1 and " " in self._text[at + 1 : end]

    def _at_post(self, start: int) -> None:
        """A post without honorific: 'Name, Post' before it, or 'Post Body Name' behind it."""
        before = self._name_before(start)
        posts, stop = self.posts_at(start)
        if not posts:
            return
        if before is not None:
            self._add(before[0], before[1], posts, "name before post")
            self._taken = max(self._taken, stop)
            return
        gap = re.compile(r"\s{1,2}(?:[-–]\s)?|,\s(?=ông |bà |đồng chí )|\s?:\s|\s?[-–]\s|,\s").match(
            self._text, stop, self._end
        )
        self._taken = max(self._taken, stop)
        if gap is None:
            return
        here = gap.end()
        anchor = self._starts.get(here)
        if anchor is not None and anchor[2].honorific:
            gap = _BEFORE_NAME.match(self._text, anchor[1], self._end)
            here = gap.end() if gap else anchor[1]
        elif "," in gap[0]:
            return
        here = self._past_country(here)
        end = self._name_at(here)
        if end > here and " " in self._text[here:end]:
            self._add(here, end, posts, "post before name")
            self._taken = max(self._taken, end)

    def _past_country(self, at: int) -> int:
        """'Tổng thống Mỹ Donald Trump': the country between post and name is no part of the name."""
        anchor = self._starts.get(at)
        if anchor is None or not anchor[2].place or anchor[2].place[0].unit != "nước":
            return at
        return anchor[1] + 1 if self._text.startswith(" ", anchor[1]) else at

    def _name_before(self, at: int) -> tuple[int, int] | None:
        """The capitalised run that ends right before ', ' or ' - ' and a post."""
        window = max(0, at - 60)
        found = re.search(
            rf"(?:^|[\s(:;,“\"]|\A)({_WORD}(?:\s{_WORD}){{1,6}})\s?[,–(-]\s?(?:nguyên\s|là\s|hiện là\s)?$",
            self._text[window:at],
        )
        if found is None:
            return None
        start = window + found.start(1)
        end = window + found.end(1)
        while (
            " " in self._text[start:end]
            and self._text[start:end].split()[0].isupper()
            and not self._text[start:end].isupper()
        ):
            start += len(self._text[start:end].split()[0]) + 1  # an abbreviation before the name: 'VFF Trần Hữu Khiêm'
        for begin, _, meaning in self._between(start, end):
            if meaning.head or meaning.known or meaning.post or meaning.unit or meaning.event:
                return None
            if meaning.place and begin == start:
                return None
        if any(body.start < end and body.end > start for body in self._bodies.values()):
            return None
        return (start, end) if _may_be_name(self._text[start:end]) else None

    def _add(self, start: int, end: int, posts: tuple[PostMention, ...], rule: str) -> None:
        role = _ROLE.match(self._low, end, min(self._end, end + 260))
        self._found.append(
            PersonMention(start, end, self._text[start:end], _with_bodies(posts), rule, role[1] if role else None)
        )


_OPENERS = frozenset(
    ["Theo", "Tại", "Trong", "Sau", "Ngày", "Chiều", "Sáng", "Để", "Khi", "Với", "Đây", "Đồng", "Ông", "Bà", "Các",
     "Cùng", "Từ", "Trước", "Qua", "Dịp", "Về", "Ảnh", "Cũng", "Được", "Trên", "Đến", "Tham", "Chủ", "Phó"]
)  # fmt: skip
"""Words that open a sentence: where a page has lost its full stops, a name ends before them."""


def _up_to_opener(run: str) -> int:
    at = 0
    for number, word in enumerate(run.split()):
        start = run.index(word, at)
        if number >= 2 and word in _OPENERS:
            return start - 1
        at = start + len(word)
    return len(run)


def _one_case(run: str) -> int:
    """The length of the run up to a word in capitals behind one not so: in 'Phan Văn Lam KT.', 'KT.' is no name."""
    words = run.split()
    if words[0].isupper() and len(words[0]) > 1:
        return len(run)
    at = 0
    for word in words:
        if word.isupper() and len(word) > 1 and at:
            return run.index(word, at) - 1
        at = run.index(word, at) + len(word)
    return len(run)


def _may_be_name(name: str) -> bool:
    words = name.split()
    if not words or len(name) < 2 or any(map(str.isdigit, name)):
        return False
    if words[0].isupper() and len(words[0]) > 1 and not name.isupper():
        return False  # 'KCN Suối Dầu'
    first = words[0].lower()
    if first in _FAMILIES_TOO:
        return len(words) > 2
    return first not in _NO_NAME or (len(words) > 2 and words[1].lower() in _FAMILY_MARKS)


_OF_ITSELF = re.compile(
    r"trung ương|bộ chính trị|ban bí thư|ủy viên$|quốc hội|chính phủ|nước$|tỉnh ủy viên|thành ủy viên|"
    r"huyện ủy viên|đại sứ|tham tán|lãnh sự"
)
"""Posts whose title says of what they are, so that the next body of a chain is not theirs."""


def is_of_itself(title: str) -> bool:
    """Tell whether a post needs no body beside it: 'Tỉnh ủy viên', 'Ủy viên Bộ Chính trị'."""
    return _OF_ITSELF.search(lower(title)) is not None


def _with_bodies(posts: tuple[PostMention, ...]) -> tuple[PostMention, ...]:
    """A post without a body takes that of the next one in its chain: 'Bí thư Đảng ủy, Phó Chủ tịch Tổng Công hội'."""
    out: list[PostMention] = []
    body = None
    for post in reversed(posts):
        body = post.organisation or body
        own = post.organisation is not None or is_of_itself(post.title)
        out.append(post if own else post._replace(organisation=body))
    return tuple(reversed(out))
