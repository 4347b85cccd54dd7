"""`giaoluu office export-gold`: what people confirmed, amended and added, as pages with their gold accounts."""

import argparse
import json

from giaoluu.messages import tell
from giaoluu.register.review.gold import gold_account, pages_reviewed


def run(asked: argparse.Namespace) -> int:
    """Write `pages/NAME.txt` and `gold/NAME.json` below `asked.folder` for each page that was fully reviewed.

    NAME is the number of the source and that of the page in it; files of these names are written anew.
    """
    pages, accounts = asked.folder / "pages", asked.folder / "gold"
    pages.mkdir(parents=True, exist_ok=True)
    accounts.mkdir(parents=True, exist_ok=True)
    count = 0
    for page in pages_reviewed():
        name = f"{page.source_id}-{page.number}"
        (pages / f"{name}.txt").write_bytes(page.text.encode("utf-8", "surrogatepass"))
        told = json.dumps(gold_account(page, name=f"{name}.txt"), ensure_ascii=False, indent=1)
        (accounts / f"{name}.json").write_text(told + "\n", "utf-8", newline="\n")
        count += 1
    print(tell("{count} pages with their gold accounts were written to {folder}.", count=count, folder=asked.folder))
    return 0
