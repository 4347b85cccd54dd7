"""What the lines of a page look like, each weighed with the lines next to it."""

import re
from collections.abc import Iterator

from giaoluu.lexicon.lexicon import Lexicon
from giaoluu.reading.lines import SHOWN, Line, look_of

_ENDS = re.compile(r"[.!?…:;](?:\W*$|(?<=\.)\s?[-–—/]+\s?[\w./ ]{0,15}$)")
"""A stop, with the agency behind it: 'of the two countries.-VNA'."""
_INNER_PAUSE = re.compile(r"[,;:.] ")
"""A headline seldom holds one; a sentence that a page breaks off mostly does."""

_SHORTEST_HEADLINE = 25
_SHORTEST_DOUBLE = 20
_LONGEST_CAPTION = 220
_HEADLINES = 180
"""Characters from which a line without an end, below the lead, is of several headlines run together."""
_SENTENCE_OPENS = re.compile(
    r"(?:during (?:the|his|her|their)|at the (?:meeting|talks|event|ceremony)|on th(?:is|e) occasion|"
    r"for (?:his|her) part|speaking (?:at|to)|tại (?:buổi|hội nghị|lễ|đại hội|chương trình|đây)|"
    r"phát biểu (?:tại|chỉ đạo)|theo đó|nhân dịp này|dịp này|bên cạnh đó|trong khuôn khổ)\b"
)
"""So begin sentences of an article; a page may have lost their full stop."""
_LISTED = re.compile(r"[-–+*•\d(]|[a-zđ][).]|bước |điều ")


_TELLS_NEWS = re.compile(r"\|\s[^|]{0,200}\bngày \d{1,2}/\d[^|]{30,}\.\s?\|$")
"""A cell that shows no photo and says on which day something took place opens another article."""


class Looks:
    """The look of each line, in order; found no further than it is asked for, as most lines follow the article.

    One of: `head` (of a list of other articles), `navigation`, `dateline`, `byline`, `caption`, `doubled` (a text that
    stands twice in the line, or on two lines running), `teaser`, `paragraph`, `short`.
    """

    def __init__(self, lines: list[Line], lexicon: Lexicon) -> None:
        self._lines = lines
        self._heads, self._menu = lexicon.words["section_head"], lexicon.menu
        self._seen: list[str] = []
        self._settled = 0
        self._met_paragraph = False

    def __len__(self) -> int:
        return len(self._lines)

    def __iter__(self) -> Iterator[str]:
        return (self[index] for index in range(len(self._lines)))

    def __getitem__(self, index: int) -> str:
        if index >= self._settled:
            self._settle(index)
        look = self._seen[index]
        return look if look != "image" else "caption"

    def _settle(self, index: int) -> None:
        """See the lines up to `index`, and the next if it says the same: it may change the look of the one before."""
        lines, seen = self._lines, self._seen
        while len(seen) <= index:
            self._see_next()
        if len(seen) == index + 1 < len(lines) and lines[index + 1].low == lines[index].low:
            self._see_next()
        self._settled = index + 1

    def _see_next(self) -> None:
        lines, index = self._lines, len(self._seen)
        line = lines[index]
        look = look_of(line, self._heads, self._menu)
        if look in ("short", "paragraph", "byline") and self._is_under_image(index):
            look = "caption"
        elif line.text.endswith("|") and (
            (look == "short" and line.size >= _SHORTEST_HEADLINE) or _TELLS_NEWS.match(line.low)
        ):
            look = "teaser"  # a flattened table that shows no photo holds headlines of other articles
        if look == "paragraph" and not self._met_paragraph and index + 1 < len(lines):
            self._met_paragraph = True
            look = "short" if _asks(line) else look
        elif look in ("short", "paragraph") and self._met_paragraph and index + 1 < len(lines) and _runs_on(line):
            look = "teaser"
        if index and line.size >= _SHORTEST_DOUBLE and line.low == lines[index - 1].low:
            look = self._doubled(look, line)
        if look == "short" and index + 1 == len(lines) and self._is_cut_off(index):
            look = "paragraph"
        self._seen.append(look)

    def _doubled(self, look: str, line: Line) -> str:
        """A text on two lines running is the caption of a photo, with its hidden label, or a headline."""
        shown = SHOWN.match(line.low) is not None
        if look == "short" or (look == "paragraph" and shown and line.size < _LONGEST_CAPTION):
            look = self._seen[-1] = "caption" if shown else "doubled"
        return look

    def _is_under_image(self, index: int) -> bool:
        """Right under the name of an image file a short text is its caption; so is a cell of a table of photos.

        Below a paragraph an empty line may part the two, if the text is no sentence.
        """
        line = self._lines[index]
        if line.text.endswith("|") and line.size < 400:
            if "image" not in self._seen[-2:] and _TELLS_NEWS.match(line.low):
                return False
            if "image" in self._seen[-2:] or SHOWN.match(line.low) is not None:
                return True
            return line.text.startswith("|") and self._met_paragraph  # above the lead it is another article's headline
        if not index or self._seen[-1] != "image" or line.size > 300:
            return False
        gap = line.number - self._lines[index - 1].number
        return gap == 1 or (gap == 2 and index > 1 and self._seen[-2] == "paragraph" and not _ENDS.search(line.text))

    def _is_cut_off(self, index: int) -> bool:
        """A page cut off in mid-sentence: its last line, right under a paragraph and long, is one too."""
        if index < 2 or self._seen[-1] not in ("paragraph", "caption"):
            return False
        line = self._lines[index]
        return line.size >= 130 or (line.size >= 60 and _INNER_PAUSE.search(line.text) is not None)


def _runs_on(line: Line) -> bool:
    """Headlines run together have no end and hardly a comma; items of a list and long captions are of other build."""
    if line.size < _HEADLINES or _ENDS.search(line.text, max(0, line.size - 20)) or _LISTED.match(line.low):
        return False
    if (line.size < _LONGEST_CAPTION and SHOWN.match(line.low)) or _SENTENCE_OPENS.match(line.low):
        return False
    return line.text.count(",") * 100 <= line.size and ";" not in line.text


def _asks(line: Line) -> bool:
    """A title may end in a question mark; then it is no paragraph, though short ones end so too."""
    return line.size < 200 and line.text.rstrip("\"”' ").endswith(("?", "!"))
