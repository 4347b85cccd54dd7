"""The shapes of the lexicon's rows, one per table."""

import msgspec
from msgspec.structs import force_setattr


class Place(msgspec.Struct, frozen=True, gc=False):
    """A territory under one name for one time: a province before or after a merger, a district, a country.

    `unit` is the Vietnamese word that goes before the name ('tỉnh'); dates are ISO, empty where open or unknown.
    """

    name: str
    unit: str
    parent: str
    country: str
    valid_from: str
    valid_to: str
    successor: str


class Head(msgspec.Struct, frozen=True, gc=False):
    """Words that open the name of a body ('Liên đoàn Lao động'), and `tail`, the grammar of what may follow them.

    `area`: units and places; `union`: as `area`, also a branch or an enterprise; `party`: as `area`, or a body;
    `abroad`: a field of work that a foreign country closes; `base`: an enterprise or a proper name; `of`: a body whose
    part this is; `of_party`: the same of a Party committee; `sector`: a field of work, then `area`; `proper`: a proper
    name; `zone`: the name of an industrial zone, then `area`.
    """

    name: str
    kind: str
    level: str
    tail: str
    country: str


class KnownOrganisation(msgspec.Struct, frozen=True, gc=False):
    """A body whose name no grammar gives; `english` is its name in English where the table has one."""

    name: str
    kind: str
    level: str
    place: str
    country: str
    english: str = ""


class PostTitle(msgspec.Struct, frozen=True, gc=False):
    """A post as it stands beside a name."""

    title: str
    kind: str


class Anchors(msgspec.Struct, frozen=True, gc=False):
    """What the lexicon knows under one phrase; most phrases have one meaning only.

    The last three fields follow from the others: every sentence asks each of its phrases for them.
    """

    place: tuple[Place, ...] = ()
    head: Head | None = None
    known: KnownOrganisation | None = None
    post: PostTitle | None = None
    unit: str = ""
    many_units: str = ""
    honorific: str = ""
    agreement: str = ""
    event: str = ""
    ask: str = ""
    plain: str = ""  # an everyday phrase, here only to keep a shorter one from being found inside it
    capital: str = ""  # what must be a capital: the "first" letter, "either" that or the last word's, either that or
    # the word behind ("next"), or "all" letters
    opens_body: bool = False
    opens_person: bool = False
    tells: bool = False
    """Whether it names an event, an agreement, or that something is asked for."""

    def __post_init__(self) -> None:
        force_setattr(self, "opens_body", self.head is not None or self.known is not None)
        force_setattr(self, "opens_person", self.honorific != "" or self.post is not None)
        force_setattr(self, "tells", self.event != "" or self.agreement != "" or self.ask != "")


class Phrases(dict[str, str]):
    """The phrases of one category in lower case, each with the value of its row; empty until they are put in."""

    def __init__(self) -> None:
        super().__init__()
        self._most: dict[str, int] = {}
        self.last_words: set[str] = set()
        """With what the phrases end."""

    def __setitem__(self, phrase: str, value: str) -> None:
        super().__setitem__(phrase, value)
        words = phrase.split(" ")
        self._most[words[0]] = max(len(words), self._most.get(words[0], 0))
        self.last_words.add(words[-1])

    def opening(self, said: str) -> str:
        """Return the longest phrase that `said` begins with, in whole words between blanks; '' if it is none."""
        first = said.partition(" ")[0]
        most = self._most.get(first, 0)
        if most < 2:
            return first if most else ""
        words = said.split(" ", most)
        for count in range(min(most, len(words)), 0, -1):
            phrase = " ".join(words[:count])
            if phrase in self:
                return phrase
        return ""


class Menu(msgspec.Struct, frozen=True, gc=False):
    """The words of menus: `openings` begin nothing but menus, `first_words` are the first words of all of them."""

    words: dict[str, str]
    openings: tuple[str, ...]
    first_words: frozenset[str]
