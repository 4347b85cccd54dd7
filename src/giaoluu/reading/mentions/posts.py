"""Posts in running text: a title, the body that it is of, and chains of both."""

import re

import msgspec
from msgspec.structs import replace

from giaoluu.lexicon.folding import lower_name
from giaoluu.lexicon.lexicon import Anchor, Lexicon
from giaoluu.reading.lines import CAPITALS
from giaoluu.reading.mentions.names import before_person, end_of_name
from giaoluu.reading.mentions.organisation_shapes import OrganisationMention
from giaoluu.reading.mentions.own_posts import is_of_itself
from giaoluu.reading.mentions.post_links import (
    IN_BRACKETS,
    MORE_FIELDS,
    NEXT_POST,
    OFFICE,
    TERM,
    TO_BODY,
    TO_PARENT,
    UNREAD_BODY,
)


class PostMention(msgspec.Struct, frozen=True, gc=False):
    """One post: its title without the body, the body if it stands with it, and the lexicon's `kind` of post."""

    start: int
    end: int
    title: str
    organisation: OrganisationMention | None
    former: bool = False
    kind: str = ""


_CENTRE_OF = re.compile(r"(?:trung ương|tw|t\.ư) (?=hội |đoàn )")
"""'Chủ tịch | Trung ương Hội hữu nghị Lào - Việt Nam': of the society, whose name begins behind it."""
_DEPARTMENTS = re.compile(
    r"(?:phó\s)?(?:quyền\s)?(?:trưởng|phó)\s?(?:trưởng\s)?(?:ban|phòng|bộ phận|khoa|vụ)$|phó tb$|"
    r"(?:phó\s)?(?:chủ nhiệm|chủ nhiệm ủy ban kiểm tra|chủ nhiệm ubkt|chánh văn phòng)$"
)
_WHOLE_DEPARTMENTS = ("trưởng ban ", "phó trưởng ban ", "trưởng phòng ", "phó trưởng phòng ")
"""So begin posts whose field of work the lexicon has with them: 'Trưởng ban Tổ chức | , Công đoàn Hàng hải'."""
_TO_BODY_OF_DEPARTMENT = re.compile(r"\s?[,–-]?\s?(?:của\s)?")
_UNREAD = ("Liên hiệp ", "Liên minh ", "Liên đoàn ", "Tổng ", "Kho bạc ", "Ngân hàng", "Tập đoàn", "Công ty", "Trường ")
"""So begin heads of bodies whose name could not be read, and no field of work."""
_WIDE_PREFIX = re.compile(r"\b(?:phó|quyền|nguyên)\s{2,4}$")
_MINISTERS = {"bộ trưởng", "thứ trưởng", "thứ trưởng thường trực", "quyền bộ trưởng", "nguyên bộ trưởng"}
_BARE_CENTRAL = re.compile(r" (?:trung ương|tw|t\.ư)(?=\s?[,;–-]\s?[^\W\d_])")
"""'Ủy viên Ban Chấp hành | Trung ương, Bí thư Tỉnh ủy': of the Party, as 'Ủy viên Trung ương Đảng' is."""
_SMALL = re.compile(rf" ([^\W\d_{CAPITALS}]+)")
_PAIR = re.compile(r"[^\W\d_]+ [^\W\d_]+")
_FIELD_JOINT = re.compile(r" (?:và |[-–] )?|, (?=[^\W\d_]+ [^\W\d_]+ và )| ?- ?")
RANK = "rank"
"""The kind of a military rank: it goes before a name as an honorific does, and is no post."""
OF_A_BODY = "member"
"""The kind of a word that is a post only with its body behind it: 'Ủy viên | Ủy ban Pháp luật', not '15 ủy viên'."""
OF_A_FIRM = "company"
"""The kind of a post that firms and offices have, and unions do not."""
_OF_EMPLOYERS = (OF_A_FIRM, "academic", "army", "media")
OF_NO_BODY = "of no body"
"""The kind of a post that is of a state: no body near it is its own."""
_SECRETARIES = {
    *("bí thư", "phó bí thư", "phó bí thư thường trực", "quyền bí thư", "pbt"),
    *("bí thư đảng ủy", "phó bí thư đảng ủy", "phó bí thư thường trực đảng ủy", "btđu"),
}
_LOCAL = {"Ủy ban nhân dân", "Hội đồng nhân dân"}
"""Posts of a committee that is left unsaid: 'Phó Bí thư, Chủ tịch UBND quận' is no secretary of the UBND."""


class Posts:
    """Reads chains of posts at a place of the text."""

    def __init__(self, text: str, low: str, lexicon: Lexicon) -> None:
        self._text, self._low = text, low
        self._stops = lexicon.words["stop"]
        self._compounds = lexicon.compounds
        self._phrases = lexicon.phrases
        self._families, self._fields = lexicon.words["family"], lexicon.words["department"]
        self.enter({}, {}, 0)

    def enter(self, starts: dict[int, Anchor], bodies: dict[int, OrganisationMention], end: int) -> None:
        """Read from here on no further than `end`, and go by these anchors and bodies, each by where it begins."""
        self._starts, self._bodies, self._end = starts, bodies, end

    def at(self, at: int) -> tuple[tuple[PostMention, ...], int]:
        """The chain of posts that begins at `at`, and where it ends; bodies named late in it serve those before."""
        posts: list[PostMention] = []
        here = at
        while True:
            former = self._low.startswith("nguyên ", here)
            post, stop = self._post(here + 7 if former else here, former=former)
            if post is None or (post.kind == RANK and posts) or (posts and self._is_next_head(posts[-1], post)):
                break  # a rank is the next person's: '…, Trưởng ban Dân vận Tỉnh ủy và Đại tá Lò Bá Nam'
            posts.append(post)
            at = stop
            term = TERM.match(self._low, stop, self._end) or OFFICE.match(self._text, stop, self._end)
            if term is None and post.organisation is None and (head := self._starts.get(stop + 1)) and head[2].head:
                term = UNREAD_BODY.match(self._text, stop, self._end)
            link = NEXT_POST.match(self._low, term.end() if term else stop, self._end)
            if link is None:
                break
            here = link.end()
        return tuple(posts), at

    @staticmethod
    def _is_next_head(last: PostMention, post: PostMention) -> bool:
        """'Hiệu trưởng Trường A và | Hiệu trưởng Trường B': nobody leads two schools, so this one is not named."""
        return post.title == last.title == "Hiệu trưởng" and None not in (last.organisation, post.organisation)

    def past_parent(self, post: PostMention, at: int) -> int:
        """'Vụ trưởng Vụ Pháp chế | , Bộ Nội vụ | Lò Văn Ban': where the body ends that the post's own belongs to."""
        if (country := IN_BRACKETS.match(self._text, at, self._end)) is not None:
            at = country.end()
        elif post.organisation is None or post.organisation.end != at:
            return at
        link = TO_PARENT.match(self._text, at, self._end)
        parent = self._bodies.get(link.end()) if link else None
        return at if parent is None else parent.end

    def _post(self, at: int, *, former: bool) -> tuple[PostMention | None, int]:
        anchor = self._starts.get(at)
        if anchor is None or anchor[2].post is None:
            return None, at
        end = anchor[1]
        body, title_end = self._body_of(at, end)
        if body is None and anchor[2].post.kind == "english" and self._text[at - 1 : at] == " ":
            body = next((body for body in self._bodies.values() if body.end == at - 1), None)
            return PostMention(at, title_end, self._text[at:title_end], body, former, "english"), title_end
        kind = anchor[2].post.kind
        if body is None and kind == OF_A_BODY:
            return None, at
        if body is None and self._low[at:end] in _MINISTERS:
            title_end = self._ministry_end(end)
        if body is None:
            title_end, kind = self._of_country(self._of_the_centre(at, title_end), kind)
        begin = at - 7 if former else at
        if prefix := _WIDE_PREFIX.search(self._low, max(0, begin - 9), begin):
            begin = prefix.start()
        title = " ".join(self._text[begin:title_end].split())
        if title.isupper() and title_end == end and begin == at and " " in title:
            title = anchor[2].post.title  # 'CHỦ TỊCH' above a signature
        stop, kind = self._end_of(body, title_end, title, kind)
        return PostMention(begin, title_end, title, body, former, kind), stop

    def _body_of(self, at: int, end: int) -> tuple[OrganisationMention | None, int]:
        """The body that stands with the title from `at` to `end`, and where the title ends in the light of it."""
        title_end = end
        link = TO_BODY.match(self._low, end, self._end)
        body = self._bodies.get(link.end()) if link else None
        if body is None and link and (centre := _CENTRE_OF.match(self._low, link.end(), self._end)):
            body = self._bodies.get(centre.end())
        whole = self._low.startswith(_WHOLE_DEPARTMENTS, at, end)
        if body is None and (whole or _DEPARTMENTS.search(self._low[at:end])):
            title_end = end if whole else self._department_end(end)
            link = _TO_BODY_OF_DEPARTMENT.match(self._low, title_end, self._end)
            body = self._bodies.get(link.end()) if link else None
            if body is None and (more := MORE_FIELDS.match(self._text, title_end, self._end)):
                body, title_end = self._behind_fields(more, title_end)
        if body is None and (body := self._body_inside(at, end)) is not None:
            title_end = self._without_body(at, body.start, title_end)
        if body is None and self._low.startswith(", ", title_end):
            behind = self._bodies.get(title_end + 2)  # 'Trưởng Chương trình, Văn phòng X.'
            body = behind if behind is not None and self._text.startswith((".", ";", ")"), behind.end) else None
        return body, title_end

    def _behind_fields(self, more: re.Match[str], end: int) -> tuple[OrganisationMention | None, int]:
        """'Trưởng phòng Lao động | , Việc làm | Sở Nội vụ': more fields of one department, and whose it is."""
        for at in range(more.start() + 2, more.end() + 1):
            if at in self._bodies and self._text[at - 1] == " ":
                return self._bodies[at], at - 1
            if at in self._starts and (self._starts[at][2].post or self._starts[at][2].honorific):
                break
        return None, end

    def _end_of(self, body: OrganisationMention | None, at: int, title: str, kind: str) -> tuple[int, str]:
        """Where the post ends whose title ends at `at`, and of what kind it is.

        'Ủy viên Ban cán sự Đảng | bộ Tài chính' is of the ministry, and of no body that is named behind it.
        """
        if body is not None:
            return body.end, kind
        if self._low.startswith("đảng bộ ", at - len("đảng")):
            return self._ministry_end(at + len(" bộ")), OF_NO_BODY
        return self._past_territory(at, title), kind

    def _of_the_centre(self, at: int, end: int) -> int:
        central = _BARE_CENTRAL.match(self._low, end, self._end) if self._low.startswith("ủy viên", at) else None
        return central.end() if central else end

    def _without_body(self, at: int, start: int, end: int) -> int:
        """Where the title ends before its body: 'Bí thư | Đảng ủy phường …'; but 'Ủy viên Trung ương' alone is none."""
        meaning = self._phrases.get(self._low[at : start - 1])
        return (
            start - 1
            if (meaning is not None and meaning.post is not None and self._low.startswith("đảng ủy", start))
            or self._low.endswith("trưởng đoàn", at, start - 1)
            else end
        )

    def _ministry_end(self, at: int) -> int:
        """'Bộ trưởng | Ngoại giao': the field of a ministry belongs to the title."""
        words = self._low[at + 1 : min(self._end, at + 60)].split(" ")
        for count in range(min(8, len(words)), 0, -1):
            field = " ".join(words[:count])
            meaning = self._phrases.get(f"bộ {field.rstrip(',.;:')}")
            if meaning is not None and meaning.known is not None and self._text.startswith(" ", at):
                return at + 1 + len(field.rstrip(",.;:"))
        return at

    def _of_country(self, at: int, kind: str) -> tuple[int, str]:
        """'Phó Chủ tịch | Cuba': a post of a state is of no body, and means nothing without the country."""
        place = self._starts.get(at + 1)
        if kind != "union" or place is None or not place[2].place or place[2].place[0].unit != "nước":
            return at, kind
        return (place[1], OF_NO_BODY) if self._text.startswith(" ", at) else (at, kind)

    def _past_territory(self, at: int, title: str) -> int:
        """'Tỉnh trưởng | tỉnh Salavan', 'Đại sứ | nước Cộng hòa Cuba tại Việt Nam': up to the next post or a name."""
        if not is_of_itself(title):
            return at
        for lead in (" ", " tại "):
            here = at + len(lead)
            anchor = self._starts.get(here) if self._low.startswith(lead, at) else None
            if anchor is not None and anchor[2].unit and not anchor[2].place:
                anchor = self._starts.get(anchor[1] + 1)
            if anchor is not None and anchor[2].place:
                at = anchor[1]
        return at

    def _department_end(self, at: int) -> int:
        """'Trưởng Ban | Tuyên giáo': the field of work belongs to the title, up to the name of a body."""
        limit = self._end
        for start in sorted(self._bodies):
            if start > at:
                limit = min(limit, start)
                break
        for start, anchor in self._starts.items():
            if at < start < limit and anchor[2].head and anchor[2].head.name.startswith(_UNREAD):
                limit = start  # 'Chánh Văn phòng | Liên minh Công đoàn …': no field is called so
        begin = at + 1
        if not self._text.startswith(" ", at) or not self._text[begin : begin + 1].isalpha():
            return at
        small = self._small_field_end(begin, limit)
        if small > begin and not (self._text.startswith(" ", small) and self._text[small + 1 : small + 2].isupper()):
            return small
        if small > begin and (small + 1 in self._bodies or self._is_of_family(small + 1)):
            return small
        begin = small + 1 if small > begin else begin
        stop = (
            end_of_name(self._text, begin, limit, self._stops, self._compounds, longest=9)
            if self._text[begin].isupper()
            else at
        )
        stop = before_person(self._text, begin, stop, self._families)
        if stop <= begin:
            return at
        place = next(
            (start for start in range(begin + 1, stop) if start in self._starts and self._is_place(start)), None
        )
        if place is not None:
            return place - 1  # 'Trưởng phòng GDĐT | Phú Giáo'
        return self._with_small_words(stop, limit)

    def _small_field_end(self, begin: int, limit: int) -> int:
        """'Trưởng phòng | kế hoạch | Công ty A', 'Trưởng Ban | nghiên cứu | Chính sách': a field written small."""
        low, here = self._low, begin
        if self._text[begin].isupper():
            return begin
        while (pair := _PAIR.match(low, here, limit)) is not None and pair[0] in self._fields:
            here = pair.end()
            joint = _FIELD_JOINT.match(low, here, limit)
            if joint is None:
                return here
            again = _PAIR.match(low, joint.end(), limit)
            if again is None or again[0] not in self._fields or self._text[joint.end()].isupper():
                return here
            here = joint.end()
        return here

    def _is_of_family(self, at: int) -> bool:
        """'Trưởng phòng nghiệp vụ | Lò Thị Hoa': whose post it is."""
        return self._low[at : at + 12].split(" ", 1)[0] in self._families

    def _is_place(self, at: int) -> bool:
        return bool(self._starts[at][2].place) and self._text[at - 1] == " "

    def _with_small_words(self, stop: int, limit: int) -> int:
        """Two small words may close a field of work, and what is one word with the second: 'công tác biên | giới'."""
        last = ""
        for number in range(4):
            found = _SMALL.match(self._text, stop, limit)
            whole = found is not None and f"{last} {found[1]}" in self._compounds
            if found is not None and found[1] == "và":
                break
            if not found or (found[1] in self._stops and not whole) or (number > 1 and not whole):
                break
            stop, last = found.end(), found[1]
        return stop

    def _body_inside(self, at: int, end: int) -> OrganisationMention | None:
        """The body whose name begins inside the title: 'Ủy viên Trung ương Đảng | Nhân dân Cách mạng Lào'."""
        while (at := self._text.find(" ", at, end) + 1) > 0:
            body = self._bodies.get(at)
            if body is not None and body.end >= end:
                return body
        return None


def with_bodies(posts: tuple[PostMention, ...]) -> tuple[PostMention, ...]:
    """Give a post without a body that of the next one in its chain: 'Bí thư Đảng ủy, Phó Chủ tịch Tổng Công hội'."""
    out: list[PostMention] = []
    body = None
    for post in reversed(posts):
        body = post.organisation or body
        unsaid = body is not None and body.head in _LOCAL and lower_name(post.title) in _SECRETARIES
        own = post.organisation is not None or unsaid or post.kind == OF_NO_BODY or is_of_itself(post.title)
        if body is not None and body.kind != "government" and lower_name(post.title).endswith("ban cán sự đảng"):
            own = True  # 'UV Ban Cán sự Đảng, Ủy viên BCH Tổng Liên đoàn': only organs of the state have such a board
        if post.kind in _OF_EMPLOYERS and body is not None and body.kind == "trade_union":
            own = True  # 'Phó Tổng Giám đốc, Chủ tịch Công đoàn Tổng công ty': no union has a director
        out.append(post if own else replace(post, organisation=body))
    return tuple(reversed(out))
