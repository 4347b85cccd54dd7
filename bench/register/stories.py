"""What a page tells of one occasion: its text, and the facts that the reader would find in it."""

import datetime as dt
import random
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from bench.register.bodies import Body
from bench.register.people import Somebody
from bench.register.words import Words

DONE = {
    "talks": "hội đàm với",
    "visit": "đón đoàn công tác của",
    "working_session": "làm việc với",
    "courtesy_call": "tiếp xã giao",
    "seminar": "tổ chức hội thảo cùng",
}
"""What the host does, by the kind of the exchange."""
COUNTRIES = {"LA": "Lào", "CN": "Trung Quốc", "KH": "Campuchia", "KR": "Hàn Quốc"}


class Fact(NamedTuple):
    """One fact of the page, as the archive keeps it."""

    key: str
    kind: str
    start: int
    end: int
    payload: dict[str, Any]


@dataclass
class Occasion:
    """What happened, before anybody wrote of it."""

    kind: str
    day: dt.date
    place: str
    parties: list[tuple[Body, str]]
    people: list[Somebody]
    term: str = ""
    lines: list[str] = field(default_factory=list)
    proposal: str = ""
    promise: str = ""
    count: int = 0
    counted: str = ""
    millions: int = 0
    purpose: str = ""
    number: str = ""

    @property
    def title(self) -> str:
        """How a page is headed."""
        host, guest = self.parties[0][0].name, self.parties[1][0].name
        return f"{host} {DONE[self.kind]} {guest}"


def occasion(words: Words, chance: random.Random, bodies: tuple[Body, Body], people: list[Somebody]) -> Occasion:
    """Return an occasion between two bodies; the later years have more of them."""
    year = 2026 - int(18 * chance.random() ** 2)
    day = dt.date(year, 1, 1) + dt.timedelta(days=chance.randrange(300 if year == 2026 else 365))
    told = Occasion(
        kind=chance.choice(list(DONE)),
        day=day,
        place=f"{chance.choice(('thành phố', 'phường', 'xã', 'thị xã'))} {words.place()}",
        parties=[(bodies[0], "host"), (bodies[1], "guest")],
        people=people,
        proposal=f"hai bên {words.one('matters')} {chance.choice(('hằng năm', 'hằng quý', 'trong thời gian tới'))}",
        promise=f"{words.one('matters')} trong năm {year + 1}",
        count=chance.randint(3, 4000),
        counted=words.one("counted"),
    )
    if chance.random() < 0.16:
        told.term, told.lines = f"{year}/{year + chance.choice((2, 4, 5))}", words.some("matters", 3)
    if chance.random() < 0.3:
        told.millions, told.purpose = chance.choice((20, 50, 100, 150, 300)), words.one("matters")
    if chance.random() < 0.2:
        told.number = f"{chance.randint(1, 400)}/{chance.choice(('KH', 'CTr', 'TB', 'BC'))}-LĐLĐ"
    return told


class Story:
    """A page that tells of an occasion, with its blocks and facts."""

    def __init__(self, told: Occasion) -> None:
        """Write the page."""
        self.told, self.text = told, ""
        self.blocks: list[dict[str, Any]] = []
        self.facts: list[Fact] = []
        self._write()

    def fact(self, key: str) -> Fact:
        """Return one of the facts."""
        return next(one for one in self.facts if one.key == key)

    def _write(self) -> None:
        told = self.told
        (host, _), (guest, _) = told.parties
        self._line("title", told.title)
        self._fact("title", "title", told.title, value=told.title)
        day, country = f"{told.day:%d/%m/%Y}", COUNTRIES.get(guest.country, "bạn")
        lead = f"Ngày {day}, tại {told.place}, {host.name} {DONE[told.kind]} {guest.name} ({country})."
        self._line("lead", lead)
        for number, (body, _) in enumerate(told.parties, 1):
            self._organisation(f"o{number}", body)
        parties = [{"organisation": f"o{n}", "role": role} for n, (_, role) in enumerate(told.parties, 1)]
        self._fact("exchanges/e1/date", "date", day, value=told.day.isoformat())
        self._fact("exchanges/e1/place", "place", told.place, value=told.place)
        date, place = (self.fact(f"exchanges/e1/{part}").payload for part in ("date", "place"))
        people = [f"p{number}" for number in range(1, len(told.people) + 1)]
        self._fact(
            "exchanges/e1", "exchange", lead, id="e1", kind=told.kind, date=date, place=place, parties=parties,
            participants=people,
        )  # fmt: skip
        self._people()
        self._statements(host)
        self._rest(host, guest)

    def _people(self) -> None:
        for number, one in enumerate(self.told.people, 1):
            self._line("body", f"Tham dự có đồng chí {one.name}, {one.title} {one.body.name}.")
            payload: dict[str, Any] = {"id": f"p{number}", "name": one.name, "posts": [], "delegation_role": None}
            self._fact(f"people/p{number}", "person", one.name, **payload)
            post = f"{one.title} {one.body.name}"
            organisation = next((f"o{n}" for n, (body, _) in enumerate(self.told.parties, 1) if body == one.body), None)
            self._fact(
                f"people/p{number}/posts/0", "post", post, title=one.title, organisation=organisation, former=False
            )

    def _statements(self, host: Body) -> None:
        told = self.told
        for number, (kind, text) in enumerate((("proposal", told.proposal), ("commitment", told.promise)), 1):
            verb = "đề nghị" if kind == "proposal" else "cam kết"
            self._line("body", f"Phát biểu tại buổi làm việc, {host.name} {verb} {text}.")
            self._fact(
                f"statements/s{number}", "statement", text, id=f"s{number}", kind=kind, speaker=None, text=text,
                organisation="o1", binds=["o1", "o2"] if kind == "proposal" else ["o1"],
            )  # fmt: skip

    def _rest(self, host: Body, guest: Body) -> None:
        told = self.told
        counted = f"{told.count} {told.counted}"
        self._line("body", f"Trong năm qua, {host.name} đã có {counted} tham gia các hoạt động {told.proposal[8:]}.")
        self._figure("f1", counted, told.count, told.counted)
        if told.millions:
            money = f"{told.millions} triệu đồng"
            self._line("body", f"Nhân dịp này, {host.name} trao {money} giúp {guest.name} {told.purpose}.")
            self._figure("f2", money, told.millions * 1_000_000, "VND", giver="o1", receiver="o2", measure=told.purpose)
        if told.term:
            words = f"ký kết Bản ghi nhớ hợp tác giai đoạn {told.term.replace('/', ' - ')}"
            self._line("body", f"Kết thúc buổi làm việc, hai bên đã {words} về {', '.join(told.lines)}.")
            lines = [{"text": line, "span": list(self._span(line))} for line in told.lines]
            self._fact(
                "agreements/a1", "agreement", words, id="a1", kind="memorandum", title="Bản ghi nhớ hợp tác",
                parties=["o1", "o2"], term=told.term, status="signed", lines=lines,
            )  # fmt: skip
            for number, line in enumerate(lines):
                self._fact(f"agreements/a1/lines/{number}", "line", told.lines[number], **line)
        if told.number:
            self._line("body", f"Hoạt động này nằm trong Kế hoạch số {told.number} của {host.name}.")
            self._fact(
                "references/0", "reference", told.number, number=told.number, kind="kế hoạch", issuer=host.name,
                date=None, title=None,
            )  # fmt: skip

    def _organisation(self, local: str, body: Body) -> None:
        payload: dict[str, Any] = {
            "id": local, "name": body.name, "kind": "trade_union", "level": None, "place": None,
            "country": body.country, "aliases": [],
        }  # fmt: skip
        self._fact(f"organisations/{local}", "organisation", body.name, **payload)

    def _figure(self, local: str, words: str, value: int, unit: str, **more: Any) -> None:
        payload: dict[str, Any] = {
            "id": local, "value": value, "unit": unit, "measure": None, "bound": "exact", "high": None,
            "organisation": "o1", "period": str(self.told.day.year), "as_of": None, "turns": False, "target": False,
            "change": None, "each": False, "part_of": None, "giver": None, "receiver": None,
        } | more  # fmt: skip
        self._fact(f"figures/{local}", "figure", words, **payload)

    def _line(self, role: str, text: str) -> None:
        start = len(self.text)
        self.text += f"{text}\n\n"
        self.blocks.append({"role": role, "span": [start, start + len(text)]})

    def _span(self, words: str) -> tuple[int, int]:
        # The line that was written last holds them; the title alone is a line of one fact.
        start = self.text.index(words, self.blocks[-1]["span"][0])
        return start, start + len(words)

    def _fact(self, key: str, kind: str, words: str, /, **payload: Any) -> None:
        start, end = self._span(words)
        cited = {"span": [start, end], "quote": words, "rule": f"bench.{kind}", "certainty": "stated", "basis": None}
        self.facts.append(Fact(key, kind, start, end, {**cited, **payload}))


def account_of(story: Story, sha256: str) -> dict[str, Any]:
    """Return the account of a story, as a reading keeps it."""
    account: dict[str, Any] = {
        "source": {"uri": None, "sha256": sha256, "media_type": "text/plain", "publisher": None},
        "language": "vi", "title": story.fact("title").payload, "published": None, "byline": None,
        "blocks": story.blocks, "unread": [], "reader_version": "bench", "fetched": None,
    }  # fmt: skip
    for folder in ("organisations", "people", "exchanges", "agreements", "statements", "figures", "references"):
        account[folder] = [one.payload for one in story.facts if one.key.startswith(folder) and one.key.count("/") == 1]
    for named in (*account["organisations"], *account["people"]):
        named["mentions"] = [named["span"]]
    return account
