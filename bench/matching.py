"""Speed and blocking of the matching in a large register: `python -m bench.matching [--bodies N] [--people N]`.

The register is made up by a fixed seed: every federation, district and ward union that the lexicon's places give, and
unions of enterprises whose names are put together as real ones are, many alike. Asked are rows of it, written in
another way (abbreviated, without legal form, in capitals, without marks). *Found* is the share whose row is among the
candidates that are compared at all: what blocking loses, no score can bring back. Times are those of the processor.
"""

import argparse
import random
import resource
import time
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from giaoluu.lexicon import load_lexicon
from giaoluu.lexicon.tables import read_tables
from giaoluu.matching import (
    KnownName,
    KnownOrganisation,
    KnownPerson,
    MentionedOrganisation,
    MentionedPerson,
    NameReader,
    OrganisationIndex,
    PersonIndex,
    Tenure,
)
from giaoluu.matching.spellings import plain

WANTED_MS, WANTED_FOUND = 5.0, 0.99
ASKED = 2000
SEED = 2025

TRADES = (
    "May|Thép|Xi măng|Giày|Gỗ|Điện tử|Bao bì|Thủy sản|Cao su|Dược|Nhựa|In|Vận tải|Xây dựng|Cấp nước|Môi trường|Dệt|"
    "Chè|Cà phê|Cơ khí"
)
SYLLABLES = (
    "An|Bình|Cường|Dũng|Đại|Đông|Đức|Gia|Hà|Hải|Hoàng|Hòa|Hồng|Hưng|Khánh|Kim|Lộc|Lợi|Long|Minh|Nam|Nghĩa|Ngọc|Nhật|"
    "Phát|Phong|Phú|Phúc|Quang|Sao|Sơn|Tân|Thành|Thiên|Thịnh|Tiến|Tinh|Trường|Tùng|Việt|Vinh|Xuân|Yên|Bảo|Châu|Diệp"
)
FORMS = "Công ty TNHH|Công ty Cổ phần|Công ty TNHH MTV|Tổng Công ty|Trường Đại học|Bệnh viện"
SURNAMES = "Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Nông|Hà|Đinh|Mai"
MIDDLES = "Văn|Thị|Đức|Minh|Thanh|Quang|Ngọc|Xuân|Hữu|Thu|Hồng|Bá|Kim|Anh|Đình|Công|Thế|Trọng|Mạnh|Bích"
TITLES = "Chủ tịch|Phó Chủ tịch|Ủy viên Ban Thường vụ|Trưởng Ban Tổ chức|Phó Trưởng Ban Nữ công"

Row = TypeVar("Row", KnownOrganisation, KnownPerson)


def bodies(count: int, chance: random.Random) -> list[KnownOrganisation]:
    """Return a register of `count` bodies, no two of one name and time."""
    names: dict[tuple[str, str, str], None] = {}
    for place in read_tables()["places"]:
        if place["country"] == "VN" and place["unit"] in ("tỉnh", "thành phố", "huyện", "quận", "thị xã"):
            around = "" if place["parent"] == "Việt Nam" else f", tỉnh {place['parent']}"
            name = f"Liên đoàn Lao động {place['unit']} {place['name']}{around}"
            names.setdefault((name, place["valid_from"], place["valid_to"]))
    provinces = [row["name"] for row in read_tables()["places"] if row["parent"] == "Việt Nam"]
    syllables, trades, forms = SYLLABLES.split("|"), TRADES.split("|"), FORMS.split("|")
    while len(names) < count:
        if chance.random() < 0.1:
            ward = " ".join(chance.sample(syllables, 2))
            name = f"Công đoàn {chance.choice(('xã', 'phường'))} {ward}, tỉnh {chance.choice(provinces)}"
        else:
            own = " ".join(chance.sample(syllables, chance.choice((1, 2, 2, 3))))
            number = f" {chance.randint(1, 9)}" if chance.random() < 0.2 else ""
            name = f"Công đoàn {chance.choice(forms)} {chance.choice(trades)} {own}{number}"
        names.setdefault((name, "", ""))
    return [
        KnownOrganisation(id=f"o{n}", names=(KnownName(name),), valid_from=since or None, valid_to=until or None)
        for n, (name, since, until) in enumerate(names)
    ]


def people(count: int, bodies_known: int, chance: random.Random) -> list[KnownPerson]:
    """Return a register of `count` people, homonyms among them, each with one or two tenures."""
    parts = [SURNAMES.split("|"), MIDDLES.split("|"), SYLLABLES.split("|")]
    found = []
    for number in range(count):
        words = [chance.choice(part) for part in parts]
        if chance.random() < 0.3:
            words.insert(2, chance.choice(parts[2]))
        tenures = tuple(
            Tenure(chance.choice(TITLES.split("|")), f"o{chance.randrange(bodies_known)}", str(year), str(year + 5))
            for year in chance.sample((2008, 2013, 2018, 2020), chance.choice((1, 1, 2)))
        )
        found.append(KnownPerson(id=f"p{number}", names=(" ".join(words),), tenures=tenures, country="VN"))
    return found


def rewritten(name: str, chance: random.Random) -> str:
    """Return a body's name as another hand might write it."""
    ways: Sequence[Callable[[str], str]] = (
        lambda text: text.replace("Liên đoàn Lao động", "LĐLĐ").replace("thành phố", "TP"),
        lambda text: text.replace("Công đoàn Công ty", "CĐCS Công ty").replace("Cổ phần", "CP"),
        lambda text: text.replace(" TNHH MTV", "").replace(" TNHH", ""),
        str.upper,
        lambda text: text.replace("Hòa", "Hoà").replace("Liên đoàn", "Liên Đoàn"),
        plain,
    )
    return chance.choice(ways)(name)


def asked_bodies(
    rows: Sequence[KnownOrganisation], chance: random.Random
) -> Iterator[tuple[str, MentionedOrganisation]]:
    """Yield rows as a page may name them, with the id of the row."""
    for row in chance.sample(rows, ASKED):
        on = row.valid_to or row.valid_from or "2024-11-04"
        yield row.id, MentionedOrganisation(name=rewritten(row.names[0].text, chance), on=on)


def asked_people(rows: Sequence[KnownPerson], chance: random.Random) -> Iterator[tuple[str, MentionedPerson]]:
    """Yield people as a page may name them, with the id of the row."""
    for row in chance.sample(rows, ASKED):
        tenure, name = chance.choice(row.tenures), row.names[0]
        written = chance.choice((name, name, name.upper(), plain(name)))
        posts = () if chance.random() < 0.2 else ((tenure.title, tenure.organisation),)
        yield row.id, MentionedPerson(name=written, posts=posts, on=tenure.since, country="VN")


def print_row(label: str, size: int, built: float, times: list[float], tally: Sequence[int]) -> None:
    """Print what one register comes to; what is not reached is marked."""
    found, right, wrong = tally
    ordered = sorted(times)
    median, slow = ordered[len(ordered) // 2] * 1000, ordered[int(len(ordered) * 0.99)] * 1000
    marks = (" " if slow <= WANTED_MS else "!", " " if found / ASKED >= WANTED_FOUND else "!")
    print(
        f"{label:8}{size:9}{built:9.1f} s{median:10.2f} ms{slow:9.2f} ms{marks[0]}"
        f"{found / ASKED:9.4f}{marks[1]}{right / ASKED:11.3f}{wrong:8}"
    )


def main() -> None:
    """Build both registers and ask each."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--bodies", type=int, default=120_000)
    parser.add_argument("--people", type=int, default=200_000)
    asked = parser.parse_args()
    chance = random.Random(SEED)  # noqa: S311  # a register made up, the same each time
    names = NameReader(load_lexicon())
    print(f"\nmatching, {ASKED} questions each; wanted: 99 in a hundred within {WANTED_MS} ms, found {WANTED_FOUND}")
    print(f"{'':8}{'rows':>9}{'built in':>11}{'median':>13}{'99th':>12}{'found':>11}{'suggested':>12}{'wrong':>8}")

    rows = bodies(asked.bodies, chance)
    started = time.process_time()
    index = OrganisationIndex(rows, names)
    built = time.process_time() - started
    tally = [0, 0, 0]
    times = []
    for id_, body in asked_bodies(rows, chance):
        started = time.process_time()
        suggested = index.rank_organisations(body).suggested
        times.append(time.process_time() - started)
        tally[0] += any(row.id == id_ for row in index.find(body))
        tally[1] += suggested == id_
        tally[2] += suggested not in (id_, None)
    print_row("bodies", len(index), built, times, tally)

    crowd = people(asked.people, len(rows), chance)
    started = time.process_time()
    known = PersonIndex(crowd, names)
    built = time.process_time() - started
    tally, times = [0, 0, 0], []
    for id_, person in asked_people(crowd, chance):
        started = time.process_time()
        suggested = known.rank_people(person).suggested
        times.append(time.process_time() - started)
        tally[0] += any(row.id == id_ for row in known.find(person))
        tally[1] += suggested == id_
        tally[2] += suggested not in (id_, None)
    print_row("people", len(known), built, times, tally)
    print(f"memory at the end: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
