"""Named persons and their posts: after an honorific, before or behind a post, in lists of both."""

import re

import msgspec

from giaoluu.lexicon.lexicon import Anchor, Lexicon
from giaoluu.reading.mentions.names_at_places import NamesAtPlaces
from giaoluu.reading.mentions.organisation_shapes import OrganisationMention
from giaoluu.reading.mentions.person_links import (
    ALSO,
    AND_MORE,
    AND_ONE,
    APPOINTED,
    BEFORE_NAME,
    CHOSEN,
    FROM_MARK_TO_POST,
    MARK_BEFORE_POST,
    NAME_BEFORE_POST,
    TO_NAME,
    TO_POST,
    UNREAD_POST,
    role_behind,
)
from giaoluu.reading.mentions.person_names import GLUED, TO_HONORIFIC, may_be_name
from giaoluu.reading.mentions.posts import RANK, PostMention, Posts, with_bodies


class PersonMention(msgspec.Struct, frozen=True, gc=False):
    """One naming of a person, with the posts that these words give.

    `beside` are those of the person named next, which are this one's too where the page gives no other.
    """

    start: int
    end: int
    name: str
    posts: tuple[PostMention, ...]
    rule: str
    delegation_role: str | None = None
    beside: tuple[PostMention, ...] = ()


_HELD_BY_SEVERAL = ("Phó ", "Ủy viên ", "Uỷ viên ", "PCT")
_ANOTHER = re.compile(r";.*(?:ông|bà|đồng chí|đ/c)\s$")
_IN_MEMORY = (
    "khu lưu niệm ", "nhà lưu niệm ", "nhà tưởng niệm ", "bảo tàng ", "lăng ", "đền thờ ", "khu di tích ", "tượng đài ",
)  # fmt: skip
"""'Khu Lưu niệm Chủ tịch Tôn Đức Thắng' tells of no one who was there."""
_OF_ANOTHER = (" của ", "ủy quyền ", "ủy nhiệm ")
"""'Thừa ủy quyền của | Chủ tịch UBND tỉnh, ông A trao …': the post is of who sent the one named behind it."""
_SIR = re.compile(r"(?:Ông|Bà) (?!Văn |Thị )(?=\S+ \S)")
_SEVERAL = re.compile(r"(?<!\w)(?:các|hai|ba|bốn|2|3|4) $")
"""'các Phó Chủ tịch: A, B': behind the post stand all who hold it."""


class PeopleFinder(NamesAtPlaces):
    """Finds the persons of one page."""

    def __init__(self, text: str, low: str, lexicon: Lexicon) -> None:
        super().__init__(text, low, lexicon)
        self._posts = Posts(text, low, lexicon)
        self._enter([], {}, [], 0)

    def _enter(
        self, anchors: list[Anchor], by_start: dict[int, Anchor], organisations: list[OrganisationMention], end: int
    ) -> None:
        """Read from here on no further than `end`, and go by these anchors and bodies."""
        self._stand(anchors, by_start, organisations, end)
        self._posts.enter(self._starts, self._bodies, end)
        self._found: list[PersonMention] = []
        self._taken = -1

    def find(
        self, anchors: list[Anchor], by_start: dict[int, Anchor], organisations: list[OrganisationMention], end: int
    ) -> list[PersonMention]:
        """Return the persons named beside the honorifics and posts among `anchors`, up to `end`, from left to right.

        `by_start` holds the same anchors by where they begin.
        """
        entered = False
        for start, stop, meaning in anchors:
            if not meaning.opens_person:
                continue
            if not entered:
                self._enter(anchors, by_start, organisations, end)
                entered = True
            if start < self._taken or self._low.endswith(_IN_MEMORY, 0, start):
                continue
            if meaning.honorific == "member" and not self._is_of_a_family(stop + 1):
                continue
            if meaning.honorific:
                self._after_honorific(start, stop, many=meaning.honorific == "many")
            else:
                self._at_post(start)
        return self._found if entered else []

    def _after_honorific(self, start: int, end: int, *, many: bool) -> None:
        gap = BEFORE_NAME.match(self._text, end, self._end)
        here = gap.end() if gap else end
        if self._text.startswith(("Thị ", "Văn "), here) and self._text[start].isupper():
            here = start  # a person of the family Ông
        posts: tuple[PostMention, ...] = ()
        of_all = False
        title = self._starts.get(here + len("nguyên ") if self._low.startswith("nguyên ", here) else here)
        if title is not None and title[2].post is not None:
            posts, stop = self._posts.at(here)
            gap = BEFORE_NAME.match(self._text, stop, self._end)
            here = gap.end() if gap else stop
            of_all = many and ":" in self._text[stop:here]
            if many and self._low.startswith("là ", here):
                here, of_all = here + len("là "), True  # 'các đồng chí Phó Chủ tịch … là A, B và C'
        self._names_from(here, many=many, given=posts, rule="person after honorific", of_all=of_all)

    def _names_from(
        self, here: int, *, many: bool, given: tuple[PostMention, ...], rule: str, of_all: bool = False
    ) -> None:
        """One name, or a list of them; a post after the last of several names is shared by those without one.

        `of_all`: a colon parts the posts `given` from those who all hold them.
        """
        waiting: list[tuple[int, int]] = []
        another = False  # 'các đồng chí Phó Chủ tịch: A, B; đồng chí C - Trưởng ban': C has a post of their own
        for _ in range(40):
            stop = self._name_at(here)
            if stop == here:
                break
            posts, after = self._posts_behind(stop)
            if posts or not many:
                ranks = all(post.kind == RANK for post in given)
                for at, until in waiting:
                    self._add(at, until, (*given, *posts) if ranks else given, rule)
                beside = () if given or posts or many else self._shared(stop)
                self._add(here, stop, posts if another and posts and not ranks else (*given, *posts), rule, beside)
                waiting = []
                given = given if of_all else ()
            else:
                waiting.append((here, stop))
            self._taken = max(self._taken, after)
            link = ALSO.match(self._text, after, self._end)
            if link is None or not (many or posts):
                break
            another = _ANOTHER.search(link[0]) is not None
            here = link.end()
            if self._starts.get(here) and self._starts[here][2].honorific:
                gap = BEFORE_NAME.match(self._text, self._starts[here][1], self._end)
                here = gap.end() if gap else self._starts[here][1]
            if not many and not self._is_listed(here):
                break
        for at, until in waiting:
            self._add(at, until, given, rule)

    def _shared(self, at: int) -> tuple[PostMention, ...]:
        """'ông A và bà B, Phó Chủ tịch': posts that several hold, of whom the second alone has it right behind."""
        if chosen := self._chosen(at):
            return chosen
        link = AND_ONE.match(self._low, at, self._end)
        stop = self._name_at(link.end()) if link else at
        if link is None or stop == link.end() or " " not in self._text[link.end() : stop]:
            return ()
        posts, _ = self._posts_behind(stop)
        return posts if len(posts) == 1 and posts[0].title.startswith(_HELD_BY_SEVERAL) else ()

    def _chosen(self, at: int) -> tuple[PostMention, ...]:
        """'ông A, bà B và ông C được bầu làm Phó Chủ tịch': what all of them were chosen for."""
        stop = at
        while link := AND_MORE.match(self._low, stop, self._end):
            stop = self._name_at(link.end())
            if stop == link.end():
                return ()
        return self._posts_behind(stop)[0] if stop > at and CHOSEN.match(self._low, stop, self._end) else ()

    def _is_listed(self, here: int) -> bool:
        """After 'ông A, Chủ tịch …;' another name counts only if a post follows it too."""
        stop = self._name_at(here)
        return stop > here and " " in self._text[here:stop] and bool(self._posts_behind(stop)[0])

    def _posts_behind(self, at: int) -> tuple[tuple[PostMention, ...], int]:
        link = TO_POST.match(self._low, at, self._end)
        begin = link.end() if link else at + 1  # some pages leave the comma out
        if link is None and not self._text.startswith(" ", at):
            return (), at
        posts, stop = self._posts.at(begin)
        if not posts and link is not None and (unread := UNREAD_POST.match(self._text, begin, self._end)):
            posts, stop = self._posts.at(unread.end())
        if not posts or self._is_next_ones(stop):
            return (), at
        appointed = APPOINTED.match(self._low, stop, self._end)
        new, after = self._posts.at(appointed.end()) if appointed else ((), stop)
        return (*posts, *new), after if new else stop

    def _is_next_ones(self, at: int) -> bool:
        """'…, Chủ tịch Tổng Liên đoàn Bùi Văn Cường': a post right before another name is that person's."""
        if not self._text.startswith(" ", at):
            return False
        at = self._past_office(at)
        end = self._name_at(at + 1)
        return end > at + 1 and " " in self._text[at + 1 : end]

    def _at_post(self, start: int) -> None:
        """A post without honorific: 'Name, Post' before it, or 'Post Body Name' behind it."""
        before = self._name_before(start)
        if self._low.endswith("nguyên ", 0, start):
            start -= len("nguyên ")
        posts, stop = self._posts.at(start)
        if not posts:
            return
        if before is not None and not self._is_next_ones(stop):
            self._add(before[0], before[1], posts, "name before post")
            self._taken = max(self._taken, stop)
            return
        stop = self._past_office(stop)
        self._taken = max(self._taken, stop)
        gap = TO_NAME.match(self._text, self._posts.past_parent(posts[-1], stop), self._end)
        if gap is None:
            return
        here = gap.end()
        anchor = self._starts.get(here)
        if anchor is not None and anchor[2].honorific:
            if "," in gap[0] and self._low.endswith(_OF_ANOTHER, 0, start):
                return
            gap = BEFORE_NAME.match(self._text, anchor[1], self._end)
            here = gap.end() if gap else anchor[1]
        elif "," in gap[0]:
            return
        here = self._past_country(here)
        if _SEVERAL.search(self._low, max(0, start - 6), start):
            self._names_from(here, many=True, given=posts, rule="post before name")
            return
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
        if not MARK_BEFORE_POST.search(self._text, max(0, at - FROM_MARK_TO_POST), at):
            return None
        window = max(0, at - 60)
        found = NAME_BEFORE_POST.search(self._text[window:at])
        if found is None:
            return None
        start = window + found.start(1)
        end = window + found.end(1)
        while (
            " " in self._text[start:end]
            and self._text[start:end].split()[0].isupper()
            and len(self._text[start:end].split()[0]) > 1
            and not self._text[start:end].isupper()
        ):
            start += len(self._text[start:end].split()[0]) + 1  # an abbreviation before the name: 'VFF Trần Hữu Khiêm'
        if sir := _SIR.match(self._text, start, end):
            start = sir.end()
        for begin, stop, meaning in self._between(start, end):
            given = bool(meaning.post) and self._is_given_name(start, begin, stop, end)
            if (meaning.head or meaning.known or meaning.post or meaning.unit or meaning.event) and not given:
                return None
            if meaning.place and begin == start:
                return None
        if any(body.start < end and body.end > start for body in self._bodies.values()):
            return None
        return (start, end) if may_be_name(self._text[start:end]) else None

    def _add(
        self, start: int, end: int, posts: tuple[PostMention, ...], rule: str, beside: tuple[PostMention, ...] = ()
    ) -> None:
        if posts:
            posts = tuple([post for post in posts if post.kind != RANK])
        role = role_behind(self._low, end, self._end)
        start, name = self._with_blanks(start, end)
        self._found.append(PersonMention(start, end, name, with_bodies(posts), rule, role, beside))

    def _with_blanks(self, start: int, end: int) -> tuple[int, str]:
        """Where the name begins and how it is written, where blanks were lost: 'đồng chíHà Thị Lan', 'HàThị Lan'."""
        name = self._text[start:end]
        marked = name.startswith(("Thị", "Văn"))
        lost = TO_HONORIFIC.search(self._text, max(0, start - 16), start) if marked else None
        if lost and lost[1].lower() in self._families:
            return lost.start(1), self._text[lost.start(1) : end]
        if not GLUED.search(name):
            return start, name
        words = GLUED.sub(r"\1 ", name)
        return start, words if words.split(" ", 1)[0].lower() in self._families else name
