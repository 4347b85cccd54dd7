"""What a date stands for in its sentence, told by the words around it.

Only a date that nothing else claims is an event's. The order of the tests matters: a numbered document or an
anniversary claims its date whatever stands between, the rest only from close by.
"""

import re

_HOLIDAYS = (
    r"quốc khánh|quốc tế (?:phụ nữ|lao động|thiếu nhi|hạnh phúc|người cao tuổi)|phụ nữ việt nam|giải phóng|"
    r"nhà giáo|thương binh|"
    r"ngày (?:thành lập|truyền thống|thiết lập|gia đình việt nam|doanh nhân|sinh (?:của )?)|dịp lễ|nghỉ lễ|"
    r"ngày lễ|các ngày lễ|cách mạng tháng"
)
_KEPT_BEFORE = re.compile(
    r"(?:chào mừng|nhân dịp|trong dịp|hướng tới|hướng đến|hưởng ứng|"
    r"(?<!công )(?<!bệnh )(?<!cá )(?<!quân )(?<!doanh )(?<!nạn )(?<!thân )(?<!phạm )(?<!tư )(?<!pháp )nhân) "
    r"(?:các |lễ |những )?(?:ngày )?$"
)
"""'Chào mừng ngày 20/10, A tổ chức …', 'thăm trường nhân ngày 20/11': a feast that all know by its day."""
_HOLIDAY_BEFORE = re.compile(rf"(?:{_HOLIDAYS})[^.;:,()\n\d]{{0,60}}\(?\s?(?:ngày )?$")
_FEAST = r"(?:kỷ niệm(?! chương)|kỉ niệm(?! chương)|anniversary)"
_ANNIVERSARY = re.compile(rf"{_FEAST}[^.;:,()\n]{{0,110}}$")
_ANNIVERSARY_BRACKET = re.compile(rf"(?:{_FEAST}|năm ngày|chào mừng)[^.;:()\n]{{0,160}}\(\s?(?:ngày )?$")
_NUMBERED = re.compile(
    r"\d[a-z]?\w{0,4}(?:/\d{4})? ?[-–/]? ?[^\W\d][\w&.]*(?: ?[-–/] ?[^\W\d][\w&.]*){1,4}"
    r"(?: của [\w ]{3,60})?,? ?\(?(?:được |đã )?(?:ký |ban hành )?$"
)
_PAPER = re.compile(
    r"(?:nghị quyết|chỉ thị|quyết định|kế hoạch|công văn|thông tri|kết luận|nghị định|thông tư|hướng dẫn|"
    r"thông báo|công điện|"
    r"thư mời|giấy mời|tờ trình|văn bản|báo cáo|quy chế(?: phối hợp)?|chương trình(?: phối hợp| hợp tác)?|"
    r"thỏa thuận(?: hợp tác)?|bản ghi nhớ)(?: (?:số \S+|của|ban hành|ký|liên tịch|\d\S*))* ?\(?$"
)
_ISSUED_BY = re.compile(
    r"\)?,? ?(?:do |của )(?:bộ chính trị|ban bí thư|ban chấp hành|bch|chính phủ|thủ tướng|quốc hội|ban thường vụ|"
    r"btv|tỉnh ủy|thành ủy|"
    r"hđnd|ubnd|đoàn chủ tịch|tổng liên đoàn|tlđ|tổng lđlđ|liên đoàn lao động|lđlđ|bộ )"
)
_LAW = re.compile(r"(?:luật|hiến pháp|điều lệ)[^.;:,\n]{0,30}$")
_LETTERHEAD = re.compile(r"(?:^|\n|  )[ ]*[^\W\d][^,.;:\n]{1,28}, ?$")
_LINE_ENDS = re.compile(r"\s*(?:\n|$|  )")
_STAMP_LABEL = re.compile(
    r"(?:(?<!\w)date|(?:cập nhật|đăng)(?: lúc| ngày)?:?(?: \d{1,2}[:h]\d\d(?::\d\d)?)?)[ ,|–-]{1,4}$"
)
_STAMP_CLOCK = re.compile(r"\d{1,2}:\d\d(?::\d\d)?[ ,|–-]{1,4}$")
_LEAD_FOLLOWS = re.compile(r"\s{1,3}(?:[-–(] ?)?(?:[^\W\d]{2,5}\)? ?[-–] ?)?(?:sáng|trưa|chiều|tối|ngày|hôm nay) ")
_FOUNDED = re.compile(r"(?:thành lập|ra đời|founded|established)(?: từ| vào| in| on)? ?\(?$")
_BORN = re.compile(r"(?:sinh|born)(?: in| on| vào)? ?\(?$")
_CUTOFF = re.compile(
    r"(?:tính đến|tính tới|tính đến hết|đến hết|đến nay|đến cuối|đến thời điểm|tính từ đầu năm đến|as of|"
    r"by the end of)(?: hết| nay| cuối| thời điểm| ngày)? ?[,(]?$|"
    r"(?<!\w)(?:đến|tới) ?$"
)
_AHEAD = re.compile(
    r"(?:trước|chậm nhất|hạn chót|muộn nhất|dự kiến|theo (?:lịch trình|kế hoạch|chương trình|dự kiến),?|phấn đấu|"
    r"sẽ|before|until|till|by|due|will|through)"
    r"(?: (?:vào|là|đến|hết|cuối|đầu|giữa|diễn ra|tổ chức|được tổ chức|thực hiện|trong|từ|in|on|be|the))* ?,?$"
)
_AHEAD_FAR = re.compile(
    r"(?:phấn đấu|mục tiêu|định hướng|tầm nhìn|dự kiến|sẽ|plans? to|expected|will|"
    r"scheduled|to be(?!\w))(?:[^.;:\n]){0,70}$"
)
_AHEAD_AFTER = re.compile(r" ?(?:tới(?! nay)|sắp tới|năm sau|năm tới|hằng năm|hàng năm)(?!\w)")
_EARLIER = re.compile(
    r"(?:trước đó|hồi|kể từ|từ|từng|since|vừa qua|"
    r"(?<!lễ )(?<!sẽ )(?:ký|đã ký kết|được ký kết|thiết lập|kết nghĩa|ban hành|khởi công|có hiệu lực|lapsed|"
    r"được lập)|(?:agreement|memorandum|understanding|mou|programme|program|deal|document|pact|plan|protocol)s?"
    r"(?: \([a-z]+\))? signed|(?:quy chế|chương trình|thỏa thuận|bản ghi nhớ|biên bản)[^,.;:]{0,22} "
    r"ký kết)(?: (?:vào|hồi|từ|in|on|đầu|cuối|giữa))? ?,? ?\(?$"
)
_EARLIER_FAR = re.compile(
    r"(?:trước đó|trước đây|cách đây|kể từ|đầu tiên|cũng trong|từng|đã từng|nhớ lại|lịch sử|"
    r"lần đầu tiên)[^.;:\n]{0,40}$"
)
_EARLIER_AFTER = re.compile(r" (?:vừa qua|vừa rồi|năm ngoái|năm trước)(?!\w)")
_SUMMED = re.compile(
    r"(?:tổng kết|sơ kết|kết quả|đánh giá|nhìn lại|thành tích|tình hình hoạt động|"
    r"hoạt động cụm[^.;:\n]{0,20})[^.;:,\n]{0,90}$"
)
_PLANNED = re.compile(
    r"(?:phương hướng|nhiệm vụ|kế hoạch|chương trình công tác|mục tiêu|chỉ tiêu|giao ước|biên bản|thỏa thuận|"
    r"quy chế|dự toán|trao đổi đoàn|lương tối thiểu|mức lương|mức tăng|phương án)[^.;:,\n]{0,60}$"
)


def is_holiday(before: str) -> bool:
    """Tell whether `before` ends in a holiday: 'Quốc khánh ', 'ngày thành lập Công đoàn Việt Nam ('."""
    return _HOLIDAY_BEFORE.search(before) is not None


def role_of(low: str, led: int, end: int, *, form: str, part_of_day: str | None, ranged: bool) -> str:
    """Return the role of the date at `[led, end)`, which includes the words that lead it in ('sáng ngày').

    `ranged` tells that it has two ends, so that a 'từ' before it opens the range and is not 'since'. One of
    'event', 'stamp', 'document', 'anniversary', 'founding', 'birth', 'cutoff', 'future', 'past'.
    """
    line = low.rfind("\n", max(0, led - 200), led) + 1
    before = low[max(line, led - 200) : led]
    after = low[end : end + 60]
    if form == "day" and part_of_day is None and _is_stamp(before, low[led:end], after):
        return "stamp"
    if (part_of_day is None and (is_holiday(before[-90:]) or _KEPT_BEFORE.search(before[-30:]))) or (
        before.endswith(("(", "( ")) and _ANNIVERSARY_BRACKET.search(before)
    ):
        return "anniversary"
    if part_of_day is None and (_is_of_document(before, after) or _ends_letterhead(low, led, end, form)):
        return "document"
    feast = "niệm" in before or "anniversary" in before
    if feast and form != "year" and part_of_day is None and _ANNIVERSARY.search(before):
        return "anniversary"
    if form == "year" and _LAW.search(before[-50:]):
        return "document"
    if form != "day":
        return _role_of_period(before, after, form, ranged=ranged)
    return _role_of_day(before, after, part_of_day, ranged=ranged)


def _is_stamp(before: str, words: str, after: str) -> bool:
    """The date of publication, fused to the article: 'date 2023-11-14 Chiều 13-11', 'hợp tác 16/05/2023 Sáng 15/5'."""
    if not words[-4:].isdigit() and not words[:4].isdigit():
        return False
    if _STAMP_LABEL.search(before[-40:]):
        return True
    bare = words[:1].isdigit()
    return bare and (_STAMP_CLOCK.search(before[-16:]) is not None or _LEAD_FOLLOWS.match(after) is not None)


def _is_of_document(before: str, after: str) -> bool:
    if _NUMBERED.search(before[-80:]):
        return True
    return _PAPER.search(before[-70:]) is not None and (_ISSUED_BY.match(after) is not None or "số" in before[-30:])


def _ends_letterhead(low: str, led: int, end: int, form: str) -> bool:
    """'Sóc Trăng, ngày 08 tháng 3 năm 2021' on a line of its own dates the paper itself."""
    return (
        form == "day"
        and low[led : led + 5] == "ngày "
        and "năm" in low[led:end]
        and _LETTERHEAD.search(low, max(0, led - 40), led) is not None
        and _LINE_ENDS.match(low, end) is not None
    )


def _role_of_day(before: str, after: str, part_of_day: str | None, *, ranged: bool) -> str:
    near = _near(before, ranged=ranged)
    if _FOUNDED.search(near) and part_of_day is None:
        return "founding"
    if _BORN.search(near):
        return "birth"
    if _EARLIER_FAR.search(before[-60:]):
        return "past"
    if _AHEAD.search(near) or _AHEAD_FAR.search(before[-80:]) or _AHEAD_AFTER.match(after):
        return "future"
    if _CUTOFF.search(near) and part_of_day is None:
        return "cutoff"
    if part_of_day is None and _EARLIER.search(near):
        return "past"
    return "event"


def _near(before: str, *, ranged: bool) -> str:
    near = before[-40:]
    return near.rstrip().removesuffix("từ") if ranged else near


def _role_of_period(before: str, after: str, form: str, *, ranged: bool) -> str:
    near = _near(before, ranged=ranged)
    if _FOUNDED.search(near):
        return "founding"
    if _BORN.search(near):
        return "birth"
    if _CUTOFF.search(near):
        return "future" if form == "year" and "tính" not in near and "đến nay" not in near else "cutoff"
    if _AHEAD.search(near) or _AHEAD_FAR.search(before[-80:]) or _AHEAD_AFTER.match(after):
        return "future"
    if (
        _EARLIER.search(near)
        or near.endswith(("ký kết ", "signed in ", "signed on "))
        or _EARLIER_AFTER.match(after)
        or _EARLIER_FAR.search(before[-60:])
    ):
        return "past"
    if form == "year" and _PLANNED.search(before):
        return "future"
    if form == "year" and _SUMMED.search(before):
        return "past"
    return "event"
