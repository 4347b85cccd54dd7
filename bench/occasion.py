"""What it costs to propose a page of an occasion of which many pages tell already: `python -m bench.occasion`.

All pages tell of one and the same talks: two in three in words of their own, one in three as a reprint of an earlier
page. Times are those of the processor, for the proposals of a page alone, without its reading.
"""

import argparse
import importlib
import os
import random
import statistics
import tempfile

import django

LEAD = (
    "Sáng 12/3/2024, tại Lào Cai, Liên đoàn Lao động tỉnh Lào Cai hội đàm với Tổng Công hội tỉnh Vân Nam (Trung Quốc)."
)
WORDS = (
    "công nhân viên chức đoàn cán bộ khu nhà ở biên giới tay nghề thợ giỏi lớp học tiếng trung việc làm an toàn vệ "
    "sinh chăm lo đời sống tết sum vầy quà tặng thi đua sáng kiến pháp luật tư vấn hỗ trợ học bổng thể thao văn nghệ"
)
SEED = 28


def texts(count: int) -> list[str]:
    """Return `count` pages on one occasion; the same each time."""
    chance = random.Random(SEED)  # noqa: S311 - no secret
    told: list[str] = []
    for number in range(count):
        if number % 3 == 2:
            told.append(f"{chance.choice(told)}\n(Đăng lại, bản {number})\n")
            continue
        body = "\n\n".join(" ".join(chance.choices(WORDS.split(), k=40)).capitalize() + "." for _ in range(4))
        told.append(f"Hội đàm Lào Cai - Vân Nam, tin số {number}\n\n{LEAD}\n\n{body}\n")
    return told


def main() -> None:
    """Propose the pages one by one, and print what it took at the beginning and at the end."""
    parser = argparse.ArgumentParser(prog="python -m bench.occasion", description="pages on one occasion")
    parser.add_argument("--pages", type=int, default=1000)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        os.environ |= {
            "GIAOLUU_MODE": "local",
            "GIAOLUU_HOME": home,
            "DJANGO_SETTINGS_MODULE": "giaoluu.office.settings",
        }
        django.setup()
        took, occasions = importlib.import_module("bench.proposing").propose_all(texts(asked.pages))
    for first in sorted({0, asked.pages // 2, max(0, asked.pages - 100)}):
        part = took[first : first + 100]
        print(f"pages {first + 1:>5} to {first + len(part):>5}: {statistics.median(part) * 1000:8.1f} ms in the median")
    print(f"{occasions} occasions of {asked.pages} pages")


if __name__ == "__main__":
    main()
