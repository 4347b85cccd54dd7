"""Quotations that run over several sentences or paragraphs, with who speaks named behind the last: '…”, ông A nói'."""

import re
from bisect import bisect_right

from giaoluu.reading.context import Context, Found
from giaoluu.reading.rules.speakers import CLOSE

_LONGEST = 2_000
"""Letters of a quotation; where a mark was left open, the next one that closes belongs to something else."""
_TOLD = re.compile(
    r"(?<!\w)(?:nói|cho biết|nhấn mạnh|khẳng định|bày tỏ|chia sẻ|phát biểu|cho hay|nêu rõ|kết luận|cho rằng|đề nghị|"
    r"yêu cầu|chỉ đạo|lưu ý|mong muốn|kêu gọi|phân tích|đánh giá|nhận định)\b"
)


def long_quotations(context: Context) -> dict[int, tuple[Found, int]]:
    """Return, for the start of each sentence in such a quotation, the one that names who speaks and where it closes."""
    text, found = context.folded.text, context.found
    out: dict[int, tuple[Found, int]] = {}
    if not found:
        return out
    starts: list[int] = []
    at, last = text.find("“", found[0].sentence.start), found[-1].sentence.end
    while 0 <= at < last:
        close = _closing(text, at, min(last, at + _LONGEST))
        if close > at:
            starts = starts or [one.sentence.start for one in found]
            first, behind = bisect_right(starts, at) - 1, bisect_right(starts, close) - 1
            if first < behind and _names_speaker(context, found[behind], close):
                out.update((one.sentence.start, (found[behind], close)) for one in found[first : behind + 1])
        at = text.find("“", max(at + 1, close))
    return out


def _closing(text: str, at: int, end: int) -> int:
    """Where the mark opened at `at` is closed, or -1; each paragraph of a long quotation may open it anew."""
    close = text.find("”", at, end)
    inner = text.find("“", at + 1, close)
    while 0 <= inner < close:
        if text[inner - 1] != "\n":
            return -1
        inner = text.find("“", inner + 1, close)
    return close


def _names_speaker(context: Context, found: Found, close: int) -> bool:
    low, end = context.folded.low, found.sentence.end
    behind = CLOSE.match(low, close, end)
    named = any(mention.start > close for mention, _ in found.people)
    return behind is not None and named and _TOLD.search(low, behind.end(), end) is not None
