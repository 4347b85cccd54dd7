"""Names from small lists of words, in `words.txt`: of people, places and bodies that do not exist."""

import random
import re
from pathlib import Path


class Words:
    """Draws names and other words; the same `chance` gives the same ones."""

    def __init__(self, chance: random.Random) -> None:
        """Draw by `chance` from the lists of `words.txt`."""
        self._chance = chance
        self._lists = _lists(Path(__file__).with_name("words.txt").read_text("utf-8"))

    def one(self, of: str) -> str:
        """Return a word of one of the lists."""
        return self._chance.choice(self._lists[of])

    def some(self, of: str, count: int) -> list[str]:
        """Return `count` different words of one of the lists."""
        return self._chance.sample(self._lists[of], count)

    def person(self, country: str = "VN") -> str:
        """Return the name of a person of this country: of Vietnam, China, else as Lao names are written here."""
        if country == "VN":
            return f"{self.one('families')} {self.one('middles')} {self.one('given')}"
        if country == "CN":
            return f"{self.one('han')} {self.one('han given')} {self.one('han given')}"
        return f"{self.one('lao first')} {self.one('lao last')} {self.one('lao first')}{self.one('lao last').lower()}"

    def place(self) -> str:
        """Return the name of a district or commune."""
        return f"{self.one('first')} {self.one('second')}"

    def employer(self) -> str:
        """Return the name of a place of work."""
        return self.one("employers").format(trade=self.one("trades"), name=f"{self.place()} {self.one('endings')}")


def _lists(text: str) -> dict[str, list[str]]:
    parts = re.split(r"^\[(.+)\]$", text, flags=re.MULTILINE)
    return {
        name: [" ".join(word.split()) for word in words.split("|")]
        for name, words in zip(parts[1::2], parts[2::2], strict=True)
    }
