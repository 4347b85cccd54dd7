"""Whether a text reports an occasion at all: it tells of a day or of a gathering, and of nothing yet to come."""

import re

from giaoluu.reading.context import Context, Found
from giaoluu.reading.rules.kinds import is_congratulated, news_from
from giaoluu.reading.signs import Sought

_GATHERING = re.compile(
    r"(?<!gian )(?<!năm )(?<!tháng )(?<!ngày )(?<!dịp )(?<!đợt )(?<!kỳ )(?:vừa qua|mới đây)[,( ]|"
    r"(?:hội nghị|hội đàm|lễ |buổi |cuộc (?:gặp|họp|tọa|làm)|hội thảo|tọa đàm|đại hội|diễn đàn|lớp |khóa |chuyến |"
    r"đoàn (?:công tác|đại biểu|cán bộ|khảo sát|giám sát)|"
    r"tổ chức (?:(?:sơ|tổng) kết|ký|giao (?:lưu|hữu)|giải (?:bóng|cầu|thể|việt)|bàn giao|trao|(?:đi )?thăm)|"
    r"(?:đã |tiến hành |đã tiến hành )ký|đã (?:tiếp|thăm|trao|đến|tới|chúc mừng|bàn giao|chuyển (?:số tiền )?\d)|"
    r"vừa (?:ký|tiếp|tổ chức|phối hợp|kết hợp|trao|bàn giao|khánh thành|tặng|có|tham gia|đến|tới|sang|thăm)|"
    r"đã ủy quyền cho [^.;:]{5,90} (?:trao|tặng|hỗ trợ|thăm) |"
    r"(?:trao|tặng)(?: tặng| hỗ trợ)? ?\d|(?:dự|chứng kiến) (?:việc )?ký kết|đoàn (?:đã )?(?:đến|sang|tới) thăm)"
)
_AT_THIS = re.compile(
    r"(?<!sẽ )(?:tham |đến |tới |về )dự (?:buổi|lễ|hội nghị|chương trình)(?: [^\s,.;:]+){0,4} có |"
    r"(?:tại|phát biểu tại|kết thúc) (?:buổi|lễ|cuộc) (?:tiếp|gặp|làm việc|ký|hội đàm|tọa đàm|ra mắt|trao)|"
    r"(?:buổi|cuộc) (?:tiếp|gặp|làm việc|hội đàm) (?:đã )?diễn ra|"
    r"(?:lãnh đạo|đại diện) [^.;:]{5,160} ký kết (?:quy|chương|bản|biên|thỏa)|"
    r"(?:nhân )?dịp này, [^.;:]{4,160}? (?:đã )?trao (?:tặng |hỗ trợ )?\d"
)
"""A text that opens in the middle calls its occasion so later on; the photo of a signing shows one."""
_SIGNING_FIRST = ("ký kết quy chế", "ký kết chương trình", "ký kết thỏa thuận", "ký kết biên bản", "ký kết bản ghi")
"""A headline or a caption that opens with the signing itself."""
_SIGNS_IN_TITLE = re.compile(
    r"(?!.*(?:hiệu quả|kết quả|triển khai|thực hiện|(?<!\w)(?:từ|sau|qua|sẽ|sắp|về) ))[^:]{0,20}:? ?.{5,90}? "
    r"(?:đã |vừa )?ký(?: kết)? (?:quy chế|chương trình|thỏa thuận|giao ước|biên bản|bản ghi|hợp tác|phối hợp)"
)
"""'Cụm thi đua số 2 ký kết giao ước': a headline that tells of a signing, over a text that tells who was there."""
_MEETS_IN_TITLE = re.compile(
    r"(?!.*(?:hiệu quả|kết quả|triển khai|thực hiện|(?<!\w)(?:từ|sau|qua|sẽ|sắp|khi|chuẩn bị|lịch|kế hoạch) ))"
    r"[^:]{0,20}:? ?.{5,90}? (?:đã |vừa )?(?:tiếp(?! tục| theo| cận| nối| thu| nhận| sức| xúc)|tiếp đón|đón tiếp|"
    r"hội đàm với|hội kiến|làm việc với|thăm và làm việc|chào xã giao) "
)
"""'Thủ tướng tiếp Tổng Thư ký A': a headline that tells who met, over a text that opens in the middle."""
_TOLD_WITHIN = 12
"""Sentences within which it does."""
_LETTER = re.compile(r"kính gửi\s?:")
_REPORTS = re.compile(r"báo cáo (?:nhanh |tóm tắt |về )?kết quả\s")
_HAS_MET = re.compile(
    r"(?<!\w)(?:ngày|sáng|chiều|tối) (?:ngày )?\d[^.;]{8,240}? đã (?:có buổi |tổ chức |tiến hành |cùng )?"
    r"(?:làm việc|hội đàm|ký kết|thăm|đến thăm|sang thăm|tiếp|đón|gặp|trao)\s"
)
"""'Ngày 16/9, tại …, A đã làm việc với B': a letter that begins with what took place."""


def tells_of_occasion(context: Context, opening: list[Found], title: list[Found]) -> bool:
    """A report tells of a day or of a gathering; an article on how things are does not, nor do most letters."""
    low = context.folded.low
    if is_letter(context, opening) or _is_ahead(low, opening) or _is_schedule(low, [*title, *opening[:1]]):
        return False
    dated = any(
        date.role == "event" and (date.day or date.form == "deictic") and date.start >= news_from(context, found)
        for found in (*title, *opening)
        for date in found.dates
    )
    if dated or any(
        _GATHERING.search(low, news_from(context, found), found.sentence.end) for found in (*title, *opening[:2])
    ):
        return True
    if any(
        headline.match(low, found.sentence.start, found.sentence.end)
        for found in title
        for headline in (_SIGNS_IN_TITLE, _MEETS_IN_TITLE)
    ):
        return True
    return is_congratulated(context) or any(
        _AT_THIS.search(low, found.sentence.start, found.sentence.end)
        or low.startswith(_SIGNING_FIRST, found.sentence.start)
        for found in context.found[:_TOLD_WITHIN]
    )


_WILL_MEET = Sought(
    r"(?<!bên)(?<!đơn vị)(?<!cơ quan)\ssẽ (?:được |cùng )?"
    r"(?:diễn ra|tham gia|tham dự|tổ chức|khai mạc|sang thăm|đến thăm|thăm|có chuyến|đón)\s",
    ("sẽ ",),
)
_HAS_HAPPENED = re.compile(r"\s(?:đã|vừa|nay)[\s,]|(?<!\w)(?:sáng|chiều|tối|ngày) (?:ngày )?\d[^.;]{0,20},")


def _is_ahead(low: str, opening: list[Found]) -> bool:
    """'Hơn 60 đoàn viên sẽ tham gia …': the text opens with what is to come, and tells of nothing that took place."""
    first = opening[0].sentence
    if _WILL_MEET not in opening[0].signs or _WILL_MEET.search(low, first.start, first.end) is None:
        return False
    return not any(_HAS_HAPPENED.search(low, found.sentence.start, found.sentence.end) for found in opening)


_SCHEDULE = re.compile(
    r"(?:thông báo )?lịch (?:công tác|làm việc|tuần|tiếp|họp)|giấy mời|thư mời|kế hoạch (?:đón|tổ chức|tiếp)"
)


def _is_schedule(low: str, told: list[Found]) -> bool:
    """'Lịch công tác tuần của Thường trực LĐLĐ tỉnh': what is to be done on which day."""
    return any(_SCHEDULE.match(low, found.sentence.start, found.sentence.end) for found in told)


def is_letter(context: Context, opening: list[Found]) -> bool:
    """A letter asks or reports to someone; one that begins with what took place is a report all the same."""
    low, first = context.folded.low, opening[0].sentence
    return _LETTER.search(low, max(0, first.start - 400), first.end) is not None and not any(
        told.search(low, first.start, first.end) for told in (_REPORTS, _HAS_MET)
    )
