"""Which cue of a clause is its main verb, spoken of this occasion, and which is a noun, a report or part of a purpose."""

import re
from typing import Literal, TypeAlias

from giaoluu.reading.rules.cues import Cue

Stand: TypeAlias = Literal["bare", "chain", "subject"]
"""What stands before a cue: nothing but links, an earlier verb of the same speaker, or the speaker."""

_ADVERBS = re.compile(
    r"(?:\b(?:cũng|đã|đồng thời|vẫn|luôn|trân trọng|tha thiết|rất|đều|lại|cùng|cùng nhau|chính thức|bày tỏ|thẳng thắn|đặc biệt|"
    r"còn|chân thành|mạnh dạn|thì|nay|vừa|xin|một lần nữa|cơ bản|hoàn toàn|sau đó|nhiệt tình|cuối cùng|nhân dịp này|tiếp tục|xúc động|"
    r"nhiệt liệt|kết luận|phát biểu|nhấn mạnh|khẳng định|kính|chủ động|thay mặt|bước đầu|tuyệt đối|sớm|mong được|nói|sẽ|và sẽ|thống nhất|"
    r"nhất trí|thảo luận)\s*,?\s*)+$"
)
_CHAIN_WORDS = {"và", "song", "nhưng", "rồi", "nên", "đó", "rằng", "khi", "để"}
_SUBJECT_WORDS = {
    "tỉnh", "bên", "vị", "chức", "bạn", "phía", "đoàn", "ngành", "ông", "bà", "chí", "đ/c", "tôi", "biểu", "phố", "đạo", "huyện",
    "quận", "nước", "tịch", "thư", "sứ", "trưởng", "hội", "hiệp", "vụ", "ủy", "ty", "nghiệp", "viên", "giả", "tri", "động",
    "chị", "anh", "ngài", "cô", "trực", "bộ", "sở", "quan", "diện", "dân", "ta", "kiến", "phương", "đốc", "này", "địa", "xã",
    "hàng", "luận", "cấp", "trên", "nhiệm", "tử", "khối", "khách", "dự", "người",
}  # fmt: skip
"""Last words of what can speak: 'hai bên', 'lãnh đạo tỉnh', 'các đại biểu', 'đồng chí Phó Chủ tịch'."""
_WORD_BEFORE = re.compile(r"([^\s,;:()“”\"]+)[\s]*$")
_OCCASIONS = re.compile(
    r"(?:\b(?:hội nghị|hội đàm|hội thảo|chuyến|buổi|cuộc|lễ|hoạt động|kết quả|quan hệ|mối quan hệ|sự|việc|chương trình|dự án|"
    r"quà|quà tặng|tình|đại hội|đây|điều này|bản ghi nhớ|biên bản|thỏa thuận|quy chế|nếu|khi|sau khi|trước khi|để|những|"
    r"công trình|số tiền|nguồn|mô hình|phong trào|nghị quyết|luật|festival|giải|đoàn công tác sẽ|đoàn sẽ)\b)"
)
_NO_DEED = re.compile(
    r"\s(?:là|góp phần|giúp cho|mang lại|mang đến|trở thành|được|bị|diễn ra|có|còn|ngày càng|không ngừng|tạo ra|tạo nên|tạo tiền đề|"
    r"mở ra|thành công|luôn là|tốt đẹp|phát triển|bước sang|tròn|gặp (?:nhiều )?khó khăn|đạt được|làm cho|sớm được|tham quan|đi thăm)\b"
)
_NOUN_AFTER = re.compile(
    r"\s(?:này|trên|đó|nêu trên|trên đây|của|nói trên|đã nêu|chính đáng|hợp pháp|đất nước|cao\b|trong (?:lãnh đạo|nhận thức|đảng)|"
    r"ký kết(?! (?:sẽ|trong thời gian tới))|và ký kết|ký (?:kết )?(?:bản|biên bản|chương trình|thỏa thuận|quy chế)|quan điểm|đánh giá|nhận định|nhận thức|với báo cáo|"
    r"khen thưởng|phê duyệt)"
)
_MATTER = re.compile(
    r"\s(?:với [^,;:]{2,40} )?(?:(?:một số|các|những|nhiều|\d+|thêm|ra|được)\s)*(?:(?:nội dung|nhóm|phương hướng|định hướng)\s(?:và\s)?)?"
    r"(?:giải pháp|phương án|biện pháp|ý kiến|nội dung|kiến nghị|đề xuất|sáng kiến|phương hướng|nhiệm vụ|vấn đề|chính sách|khó khăn|"
    r"bài học|hướng|cách làm|ý tưởng|định hướng|chủ trương|nhóm giải pháp|giải quyết kịp thời|khen thưởng|tặng)\b"
)
_DONE_BEFORE = re.compile(r"\b(?:đã|được|luôn|thường xuyên|kịp thời|tích cực|chủ động|hàng năm|hằng năm)\b")


def stand_of(text: str, low: str, cue: Cue, start: int) -> Stand | None:
    """Return what stands between `start` and the cue, or None where the cue is no main verb."""
    adverbs = _ADVERBS.search(low, max(start, cue.start - 60), cue.start)
    end = adverbs.start() if adverbs else cue.start
    rest = low[start:end].rstrip()
    if not rest:
        return "bare"
    if rest[-1] in ",:“\"–-|…":
        return "chain" if len(rest) > 1 else "bare"
    if rest[-1] in ")/":
        return "subject"
    word = _WORD_BEFORE.search(rest)
    if word is None:
        return None
    if word[1] in _CHAIN_WORDS:
        return "chain"
    begin = start + word.start(1)
    if text[begin].isupper() or text[begin].isdigit() or word[1] in _SUBJECT_WORDS:
        return "subject"
    return None


def is_matter(low: str, cue: Cue) -> bool:
    """Tell whether the cue is followed only by the name of what was asked or agreed: 'đề xuất một số giải pháp'."""
    return _MATTER.match(low, cue.end) is not None


def is_noun(low: str, cue: Cue) -> bool:
    """Tell whether the words after the cue make it a noun or a report: 'đề nghị này', 'thống nhất đất nước'."""
    return _NOUN_AFTER.match(low, cue.end) is not None


def is_deed(low: str, cue: Cue, start: int) -> bool:
    """Tell whether 'sẽ', 'cần' has an actor before it and an action behind it."""
    subject = re.split(r"[,:“]|\bvà\b", low[start : cue.start])[-1].strip()
    return not _OCCASIONS.match(subject) and not _NO_DEED.match(low, cue.end)


def is_habit(low: str, cue: Cue, start: int) -> bool:
    """Tell whether the clause reports what was done all along: 'các cấp công đoàn đã chủ động đề xuất'."""
    return _DONE_BEFORE.search(low, start, cue.start) is not None
