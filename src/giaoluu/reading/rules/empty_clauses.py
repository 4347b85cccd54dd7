"""Clauses that nobody could follow up: thanks, praise, reports, laws, examples, a first half of those who are asked."""

import re

_NO_CLAUSE = re.compile(
    r"\s*(?:với (?:các |những )?(?:đề nghị|đề xuất|kiến nghị|ý kiến|đánh giá|báo cáo|nội dung)\b[^;,]{0,40}$|"
    r"[^;:]{0,90}\b(?:nhiều|một số|\d+) (?:nội dung|vấn đề|ý kiến|giải pháp|kiến nghị)$|"
    r"(?:các|những) (?:hoạt động|phong trào|chế độ|chính sách|chương trình|hội thi)(?: [^\s;,]+){1,6}(?:,|$)|"
    r"hoạt động (?:giao lưu|văn hóa|văn nghệ|thể thao|xã hội|từ thiện)\b[^;]{0,60}$|"
    r"[….\s]*(?:nhằm|qua đó|từ đó|góp phần)\s|"
    r"đặc biệt là (?:chính sách|chế độ|các|những|việc|trong|đối với|với|ở|cho|về)\b|"
    r"trao (?:tặng )?(?:\d|quà|bằng)|trên cơ sở [^,;]{2,90}$|chia sẻ (?:về|rằng|với)\b|"
    r"(?:bộ luật|luật|nghị quyết|nghị định|chỉ thị|kết luận|quyết định|quy định|đề án) "
    r"(?!(?:thực hiện|triển khai|tổ chức|của|cần|phải))[^;]{0,90}$|"
    r"(?:xin |trân trọng |chân thành ){0,3}(?:chúc|cảm ơn|cám ơn|bày tỏ|đánh giá cao|ghi nhận|tin tưởng|biểu dương|"
    r"khẳng định|nhấn mạnh|cho biết|"
    r"hai bên đã|đã|thay mặt)\b)"
)
"""A clause that only thanks, praises, reports or names a law."""
_FORCE_OR_DONE = ("có hiệu lực", "là đã")
_NO_DEMAND = re.compile(r"\s*(?:[^;]{0,40}\bcó hiệu lực\b|[^;]{0,90}\blà đã\b)")
"""A clause that tells when an agreement comes into force, or what was done; asked only where its words stand."""
_ONLY_NAMES = re.compile(
    r"\s(?:(?:người đứng đầu |thủ trưởng |lãnh đạo )?(?:cấp ủy|chính quyền|các cấp|các sở|các cơ quan|ban, ngành)"
    r"(?:, [^\s;,]+| [^\s;,]+){0,6}? (?:các cấp|các ngành|đoàn thể|địa phương|đơn vị|các sở)|"
    r"các (?:sở|bộ|ban)(?:, (?:ban|ngành|đoàn thể)){0,3})\s?"
)
_FOR_EXAMPLE = re.compile(r"(?:dịch vụ|sản phẩm|mặt hàng|chế độ|loại hình) [^.,;:]{0,40}như$")
"""'hỗ trợ đoàn viên sử dụng các dịch vụ như: …': behind it stand examples, and no clauses."""


def asks_nothing(low: str, start: int, end: int) -> bool:
    """Tell whether the clause only thanks, praises, reports, names a law, or tells what is done or in force."""
    if _NO_CLAUSE.match(low, start, end):
        return True
    text = low[start:end]
    return any(words in text for words in _FORCE_OR_DONE) and _NO_DEMAND.match(text) is not None


def names_some_asked(low: str, start: int, end: int) -> bool:
    """'chỉ đạo cấp ủy các cấp; thủ trưởng các sở tăng cường …': the first half of those who are asked."""
    return low.startswith(";", end) and _ONLY_NAMES.fullmatch(low, start, end) is not None


def is_for_example(low: str, start: int, colon: int, end: int) -> bool:
    """'hai bên cùng tổ chức chương trình … như: Đào tạo, giao lưu, …': nouns, and nothing after a semicolon."""
    if _FOR_EXAMPLE.search(low, start, colon):
        return True
    several = low.find(";", end - 1, end + 2) >= 0 or ";" in low[colon:end]
    return low.endswith(" như", start, colon) and not several and not low.startswith("tập trung", start)
