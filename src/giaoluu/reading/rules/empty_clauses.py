"""Clauses that nobody could follow up: thanks, praise, reports, laws, examples, a first half of those who are asked."""

import re

_NO_CLAUSE = re.compile(
    r"\s*(?:với (?:các |những )?(?:đề nghị|đề xuất|kiến nghị|ý kiến|đánh giá|báo cáo|nội dung)\b[^;,]{0,40}$|"
    r"(?:các|những) (?:hoạt động|phong trào|chế độ|chính sách|chương trình|hội thi)(?: [^\s;,]+){1,6}(?:,|$)|"
    r"hoạt động (?:giao lưu|văn hóa|văn nghệ|thể thao|xã hội|từ thiện)\b[^;]{0,60}$|"
    r"[….\s]*(?:nhằm|qua đó|từ đó|góp phần)\s|quá trình (?:triển khai|thực hiện|hình thành|xây dựng) [^;]{0,160}$|"
    r"đặc biệt là (?:chính sách|chế độ|các|những|việc|trong|đối với|với|ở|cho|về)\b|"
    r"trao (?:tặng )?(?:\d|quà|bằng)|trên cơ sở [^,;]{2,90}$|chia sẻ (?:về|rằng|với)\b|"
    r"(?:các |những )?(?:chỉ thị, nghị quyết|nghị quyết, chỉ thị) của [^;]{0,60}$|phong trào thi đua [“\"][^;]{0,40}$|"
    r"(?:bộ luật|luật|nghị quyết|nghị định|chỉ thị|kết luận|quyết định|quy định|đề án) "
    r"(?!(?:thực hiện|triển khai|tổ chức|của|cần|phải))[^;]{0,90}$|"
    r"(?:xin |trân trọng |chân thành ){0,3}(?:chúc|cảm ơn|cám ơn|bày tỏ|đánh giá cao|ghi nhận|tin tưởng|biểu dương|"
    r"khẳng định|nhấn mạnh|cho biết|(?:mục đích|mục tiêu|ý nghĩa) (?:[^\s;]+ ){0,12}?(?:là|nhằm)|"
    r"hai bên đã|đã|thay mặt)\b|"
    r"(?:và )?công tác [^;:,]{3,60}$|[^;:,]{2,40} là lực lượng (?:nòng cốt|chủ lực|xung kích)\b|"
    r"(?:các|hai|2) (?:bên|đơn vị|ngành) (?:cùng )?thống nhất (?:(?:các|một số|những|nhiều|\d+) )?nội dung"
    r"(?: (?:phối hợp|hợp tác|chính|cụ thể|thực hiện|trong|giai đoạn|năm|[\d ./–-]+))*$)"
)
"""A clause that only thanks, praises, reports or names a law."""
_MATTERS = ("nội dung", "vấn đề", "ý kiến", "giải pháp", "kiến nghị")
_SOME_MATTERS = re.compile(rf"\s*[^;:]{{0,90}}\b(?:nhiều|một số|\d+) (?:{'|'.join(_MATTERS)})$")
"""'… trao đổi nhiều nội dung': a clause that does not say which; asked only where it ends so."""
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
    if low.endswith(_MATTERS, start, end) and _SOME_MATTERS.match(low, start, end):
        return True
    text = low[start:end]
    return ("có hiệu lực" in text or "là đã" in text) and _NO_DEMAND.match(text) is not None


def names_some_asked(low: str, start: int, end: int) -> bool:
    """'chỉ đạo cấp ủy các cấp; thủ trưởng các sở tăng cường …': the first half of those who are asked."""
    return low.startswith(";", end) and _ONLY_NAMES.fullmatch(low, start, end) is not None


def is_for_example(low: str, start: int, colon: int, end: int) -> bool:
    """'hai bên cùng tổ chức chương trình … như: Đào tạo, giao lưu, …': nouns, and nothing after a semicolon."""
    if _FOR_EXAMPLE.search(low, start, colon):
        return True
    several = low.find(";", end - 1, end + 2) >= 0 or ";" in low[colon:end]
    return low.endswith(" như", start, colon) and not several and not low.startswith("tập trung", start)


_GIVEN = re.compile(
    r"\s*(?:(?:tiếp tục )?(?:phát huy|kế thừa) (?:những |các )?(?:kết quả|thành tích|thành quả|truyền thống|bài học)|"
    r"(?:từ|trên cơ sở|với) (?:những |các )?(?:kết quả|thành tích|thành quả)|"
    r"để (?:thực hiện|hoàn thành|phát huy|tiếp tục|đạt)) [^,;:]{4,120},\s"
)
"""'Phát huy kết quả đã đạt được, | Công đoàn ngành đề nghị …': on what the demand builds is done, the demand is not."""
_ORDER = 60
_IN_ORDER_TO = re.compile(r"\b(?:để|nhằm) (?:(?:phản ánh|tổng hợp|báo cáo)(?:, | và )){1,3}$")
"""'lắng nghe nguyện vọng của dân để phản ánh, kiến nghị với cấp ủy': what is done all along."""
_OF_PEOPLE = re.compile(
    r"\b(?:kiến nghị|phản ánh|phản ảnh|nguyện vọng|câu hỏi) của (?:các )?"
    r"(?:cử tri|đoàn viên|công nhân|người lao động|người dân) $"
)
"""'196 ý kiến, kiến nghị của cử tri | đề nghị …': which ones they are."""


def past_what_is_given(low: str, start: int, end: int) -> int:
    """Return where what is said begins, behind that on which it builds."""
    given = _GIVEN.match(low, start, end)
    return given.end() if given else start


def is_handed_on(low: str, start: int, at: int) -> bool:
    """Tell whether the verb at `at`, in a clause from `start` on, tells of what others ask, or hand on for them."""
    begin = max(start, at - _ORDER)
    return _IN_ORDER_TO.search(low, begin, at) is not None or _OF_PEOPLE.search(low, begin, at) is not None


_OF_WHAT_IS_AGREED = re.compile(
    r"(?:giải pháp|nội dung|vấn đề|nhiệm vụ|công việc|biện pháp) (?:mà |đã được )?(?:hai|2|các) bên (?:đã |cùng )?$"
)
"""'một trong những giải pháp hai bên thống nhất xây dựng': which ones they are."""
_PURPOSE = re.compile(r"\s(?:nhằm|để) (?:thảo luận|trao đổi|cho ý kiến|bàn|lấy ý kiến)\b[^;:]{0,60}$")
"""'Hội nghị nhằm thảo luận, cho ý kiến và thống nhất …': what it was held for."""


def is_what_it_was_for(low: str, start: int, at: int) -> bool:
    """Tell whether the verb at `at` says for what a meeting was held, or which of several things is meant."""
    return any(why.search(low, start, at) for why in (_OF_WHAT_IS_AGREED, _PURPOSE))


_SCHEDULE = re.compile(
    r"\s*(?:dự kiến|theo (?:chương trình|lịch trình|lịch)|trong (?:thời gian|khuôn khổ) [^,;:]{2,60}|"
    r"tại (?:cuộc|buổi) [^,;:]{2,40}),\s"
)
"""'Trong thời gian ở thăm Lào, đoàn sẽ dự …': what a visit has before it, unless somebody says so."""


def is_scheduled(low: str, start: int) -> bool:
    """Tell whether a clause begins with the programme of a visit."""
    return _SCHEDULE.match(low, start) is not None


_VAGUE_WISH = re.compile(
    r"\s*(?:rằng\s)?(?:(?:trong |thông qua |qua )?(?:thời gian|những năm|chuyến thăm|buổi làm việc)[^,]{0,30},\s)?"
    r"(?:mối |tình |những |các )?(?:quan hệ|hữu nghị|tình hữu nghị|đoàn kết|chuyến|buổi|hợp tác|sự hợp tác|sự|kết quả|"
    r"đại hội|lễ|hội thảo|hội nghị|dự án|"
    r"ngôi nhà|căn nhà|món quà|phần quà|suất quà|số tiền|học bổng)\b(?:[^,;]{0,120}\b(?:sẽ|ngày càng|tiếp tục|được)\b|"
    r"[^;.]{0,200}\b(?:tiếp tục|ngày càng) (?:được )?(?:phát triển|củng cố|bền|gắn bó|tốt đẹp|sâu sắc|vun đắp))|"
    r"\s*(?:rằng\s)?(?:đây|điều này|đó|điều đó)\s(?:sẽ\s)?(?:là|trở thành)\b|"
    r"\s*(?:rằng[\s,]\s?)?(?:qua|thông qua|với|chương trình|chuyến|buổi|sự|việc|những|các|hoạt động|dự án|giải|lễ) "
    r"[^;.]{0,130}\bsẽ (?:mở ra|góp phần|tiếp thêm|là\b|mang lại|mang đến|tạo (?:động lực|đà)|lan tỏa|trở thành|giúp)|"
    r"[^.;:]{0,120}\b(?:sớm (?:hồi phục|bình phục|khỏi bệnh|khỏe lại)|vươn lên trong cuộc sống)\b"
)
"""'mong quan hệ hai nước ngày càng tốt đẹp': nobody could follow it up."""


def is_vague_wish(low: str, at: int, end: int) -> bool:
    """Tell whether what is wished for at `at` is a courtesy."""
    return _VAGUE_WISH.match(low, at, end) is not None


_ALL_ALONG = re.compile(
    r"(?:trong |qua )?(?:giai đoạn \d{4} ?[-–] ?\d{4}|(?:hơn )?\d{1,2} năm(?: qua)?|"
    r"(?:những |các )?năm qua|thời gian qua)[^,;:]{0,40},"
)
"""'Giai đoạn 2013-2018, công an các đơn vị đã đề xuất …': what was done over years."""


def is_told_of_years(low: str, start: int, end: int) -> bool:
    """Tell whether a sentence opens with years over which something was done."""
    return _ALL_ALONG.match(low, start, end) is not None
