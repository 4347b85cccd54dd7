"""Where an agreement stands: signed here, in force, concluded, agreed or only proposed, by the words around its name.

'Sẽ ký kết' is not signed, and what was signed years ago is not signed at this occasion.
"""

import re

from giaoluu.reading.sentences import Sentence

_SUMMED_UP = re.compile(
    r"(?:tổng kết|chấm dứt|nhìn lại|kết thúc|đánh giá(?! cao)|kết quả(?! này)|hoàn thành)[^.;]{0,70}$"
)
_AND_CARRIES_OUT = tuple(f"{link} triển khai{what} " for link in (" và", ";", ",") for what in ("", " thực hiện"))
"""'tổng kết công tác năm học này và triển khai chương trình phối hợp năm học sau'."""
_HALF_WAY = re.compile(r"sơ kết[^.;]{0,70}$")
_SIGNING = re.compile(
    r"(?:(?:ký|kí)(?<!thư ký)(?<!đăng ký)(?: kết)?(?: lại)?|trao(?! đổi (?!văn kiện|biên bản|bản |$))|"
    r"lễ ký(?: kết)?|thông qua)\s(?:[^\s;]+\s){0,7}$"
)
_LONG_AGO = re.compile(
    r"[^.;:]{0,60}?(?:đã (?:được )?(?:ký|ban hành)|(?:được )?ký(?: kết)?\s(?:\S+\s){0,3}?(?:năm|ngày|từ|tháng)|"
    r"ký \d{4})"
)
_IN_A_YEAR = re.compile(r"[^.;:,]{0,30}?\s(?:vào|từ|hồi) (?:tháng \d{1,2}[/-])?(?:năm )?(?:19|20)\d\d")
"""'ký kết Chương trình hợp tác vào năm 2015': a report gives the day of what is signed at its own occasion."""
_AT_ITS_SIGNING = re.compile(r"(?:tại|sau|dự) (?:buổi )?lễ ký(?: kết)?[^.;]{0,200}$")
_ONCE = re.compile(r"(?<!\w)từng (?:được |dự |tham dự |chứng kiến |cùng |ký |kí )[^.;]{0,90}$")
"""'từng dự lễ ký kết thỏa thuận đầu tiên': long ago."""
_AT_ONCE = re.compile(
    r"(?:thảo luận|bổ sung|điều chỉnh|góp ý|trao đổi)[^.;]{0,60} và (?:đã )?(?:nhất trí|thống nhất) $|"
    r"đã (?:thống nhất|nhất trí) xây dựng(?:,| và) $"
)
"""'Hội nghị đã thảo luận, sửa đổi, bổ sung và thống nhất ký kết Quy chế': signed where it was discussed."""
_WISHED = re.compile(
    r"(?:đề nghị|đề xuất|mong muốn|mong|(?<!\w)muốn|ý định|dự định|nguyện vọng|hy vọng|xem xét|khả năng|"
    r"(?<!viện )nghiên cứu|hướng tới|gợi ý|kỳ vọng)[^.;]{0,110}$"
)
_TO_BE_MADE = re.compile(
    r"(?:đề nghị|đề xuất|mong muốn|mong|hy vọng|gợi ý)[^.;]{0,60}\s(?:xây dựng|soạn thảo|dự thảo|lập)\s(?:\S+\s){0,2}$"
)
"""'đề nghị hai bên xây dựng bản ghi nhớ … và tổ chức lễ ký trong quý I năm 2019'."""
_TO_COME = re.compile(
    r"(?:sẽ|dự kiến|chuẩn bị|tiến tới|có thể|dự thảo(?!,? (?:và |rồi )(?:tiến hành )?$)|"
    r"(?<!sở )(?<!bộ )(?<!đoàn )(?<!ngành )(?<!cục )(?<!ty )(?<!phần )(?<!phòng )(?<!viện )(?<!báo )xây dựng|"
    r"soạn|để|sớm)"
    r"[^.;]{0,80}$|sẽ[^.;]{0,160}$"
)
_AGREED = re.compile(r"(?:nhất trí|thống nhất|đồng ý|thoả thuận|thỏa thuận)[^.;]{0,110}$")
_AGREED_CONTENT = re.compile(r"(?:nhất trí|thống nhất)(?: với| về)? (?:nội dung|dự thảo) (?:\S+ ){0,2}$")
_DRAFT_PASSED = re.compile(r"thông qua (?:các )?dự thảo (?:(?!ký )[^.;]){0,220}$")
"""'thông qua dự thảo Quy chế làm việc …, Quy chế phối hợp giữa A và B': agreed on, not signed."""
_MINUTES = re.compile(r"biên bản(?! ghi nhớ)")
_AGREED_TO = re.compile(r"(?:nhất trí|thống nhất|đồng ý)(?: sẽ| cùng| về)?(?: tiếp tục)? $")
_CARRIED_OUT = re.compile(
    r"(?:thực hiện|triển khai|theo|trong khuôn khổ|khôi phục|duy trì|căn cứ|trên cơ sở|nội dung(?! và k[ýí])|"
    r"cụ thể hóa|thay cho|thay thế|nhắc|kể từ|phát huy)"
    r"(?:\s(?:có hiệu quả|hiệu quả|tốt|đầy đủ|nghiêm túc))?\s(?:\S+\s){0,3}$"
)
_JUST_SIGNED = re.compile(
    r"(?: [^\s.;,]+){0,3}? vừa (?:mới )?ký(?: kết)?(?!\w)|"
    r"[^.;]{0,140}? vừa (?:được|chính thức) [^.;]{0,160}?(?<!thư )(?<!đăng )ký(?: kết)?(?!\w)"
)
"""'quy chế phối hợp (giai đoạn …) vừa được A và B ký kết'."""
_DONE_AFTER = re.compile(
    r"[^.;]{0,80}?(?:đã hoàn thành|đã kết thúc)|[^.;]{0,200}? (?:hết|chấm dứt) (?:hiệu lực|thời hạn|hạn)(?!\w)"
)
_REPLACES = ("thay thế ", "thay cho ")
"""'… để thay thế Bản ghi nhớ giai đoạn 2020 - 2025 đã hết hiệu lực'."""
_FUTURE_AFTER = re.compile(r"[^.;]{0,60}?(?:có thể được|sẽ được|dự kiến|để trình|sẽ ký|để ký|xem xét)")


_QUOTES = " \"“”‘'«"
_BEFORE_THAT = re.compile(
    r"(?:trước (?:đó|đây)|.{0,160}?(?:thời gian|những năm) qua),? "
    r"(?!.*(?:cùng ngày|sáng nay|chiều nay|cùng buổi))[^;]{3,160}? (?:đã|từng) k[ýí]"
)
"""'Trước đó, A cũng đã ký kết chương trình với …': not at this occasion."""
_CONTENTS_SIGNED = re.compile(r"(?<!thư )(?<!đăng )(?<!đã )k[ýí](?: kết)? (?:các |những )?nội dung $")
"""'và ký kết nội dung chương trình phối hợp': what it holds is signed with it."""
_PLAN_TO_CARRY_OUT = re.compile(
    r"(?<!thư )(?<!đăng )k[ýí](?: kết)? (?:\S+ ){0,2}kế hoạch (?:phối hợp |hành động )?(?:triển khai )?"
    r"thực hiện (?:\S+ )?$"
)
"""'đã ký kết kế hoạch thực hiện chương trình hợp tác': what was signed carries the programme's name."""


def is_told_to_stand(low: str, sentence: Sentence, start: int, end: int, limit: int) -> bool:
    """Tell whether words say that the agreement named at `[start, end)` was there before, and it is not just named."""
    before = low[sentence.start : start].rstrip(_QUOTES) + " "
    return any(told.search(before) for told in (_HALF_WAY, _SUMMED_UP, _CARRIED_OUT, _SIGNING)) or any(
        told.match(low, end, limit) for told in (_LONG_AGO, _HAS_BROUGHT)
    )


_HAS_BROUGHT = re.compile(r"[^.;]{0,60}?\s(?:đã|kết quả|góp phần)\s")


def status_of(low: str, sentence: Sentence, start: int, end: int, limit: int) -> str:
    """Return the status of the agreement named at `[start, end)`; `limit` is where the next one is named."""
    if sentence.role == "title" and start == sentence.start and low.startswith("biên bản", start):
        return "signed"  # the page is the minutes themselves
    before = low[sentence.start : start].rstrip(_QUOTES) + " "
    if _HALF_WAY.search(before):
        return "in_force"
    if _SUMMED_UP.search(before) and not _signed_last(before) and not before.endswith(_AND_CARRIES_OUT):
        return "concluded"
    if _AGREED_CONTENT.search(before) or _DRAFT_PASSED.search(before):
        return "agreed"
    twinned = low.startswith("kết nghĩa", start) and before.endswith(("tổ chức ", "tổ chức lễ "))
    told = twinned or _CONTENTS_SIGNED.search(before) or _PLAN_TO_CARRY_OUT.search(before)
    if told or _JUST_SIGNED.match(low, end, limit):
        return "signed"
    if _CARRIED_OUT.search(before) or _BEFORE_THAT.match(before):
        replaced = before.endswith(_REPLACES) and _DONE_AFTER.match(low, end, limit) is not None
        return "concluded" if replaced else "in_force"
    if _SIGNING.search(before):
        minutes = _MINUTES.match(low, start, end) is not None
        return _status_of_signing(low, before, end, limit, at_once=minutes)
    return _status_told_after(low, before, end, limit)


def _status_told_after(low: str, before: str, end: int, limit: int) -> str:
    if _DONE_AFTER.match(low, end, limit):
        return "concluded"
    if _TO_BE_MADE.search(before):
        return "proposed"
    ago, future = _LONG_AGO.match(low, end, limit), _FUTURE_AFTER.match(low, end, limit)
    if ago and not (future and future.end() < ago.end()):
        return "in_force"
    return _status_of_talk(before, to_come=bool(future))


_TO_DRAW_UP = re.compile(r"(?:[-+•\s\d.]*)(?:xây dựng|soạn thảo) ")
"""'- Xây dựng Chương trình phối hợp giai đoạn …, ký trong tháng 9': a point that the sides agreed on."""


_DRAFTED = re.compile(
    r"(?:hoàn thiện|soạn thảo|góp ý|lấy ý kiến|xây dựng|chuẩn bị)(?: [^\s.;,]+){0,3}? dự thảo (?:bản )?$"
)
"""'Hai bên đang hoàn thiện dự thảo Bản ghi nhớ …'."""


def _status_of_talk(before: str, *, to_come: bool) -> str:
    if _DRAFTED.search(before):
        return "proposed"
    if _TO_DRAW_UP.fullmatch(before):
        return "agreed"
    agreed = bool(_AGREED.search(before))
    if not to_come and _WISHED.search(before):
        return "proposed"
    if agreed:
        return "agreed"
    return "proposed" if to_come else "in_force"


def _signed_last(before: str) -> bool:
    """'tổng kết … và ký …': the signing stands nearer to the name."""
    signing = _SIGNING.search(before)
    summed = [found.end() for found in re.finditer(r"tổng kết|nhìn lại|kết thúc|đánh giá|kết quả", before)]
    return bool(signing and summed and signing.start() > summed[-1])


def _status_of_signing(low: str, before: str, end: int, limit: int, *, at_once: bool) -> str:
    """`at_once`: minutes, which are signed as soon as both sides agree to sign them."""
    signing = _SIGNING.search(before).start()  # type: ignore[union-attr]
    last = before.rfind(" ký ", signing)  # 'thỏa thuận ký năm 2019, nhất trí sẽ ký thỏa thuận mới'
    ahead = before[: max(signing, last + 1)][-90:]
    if _LONG_AGO.match(low, end, limit) and not re.search(r"(?:lễ|cùng|tiến hành)\s?$", ahead):
        return "in_force"
    if _ONCE.search(before):
        return "in_force"
    if _AT_ITS_SIGNING.search(before) or _AT_ONCE.search(ahead):
        return "signed"
    if _WISHED.search(ahead):
        return "proposed"
    if not at_once and _AGREED_TO.search(ahead):
        return "agreed"
    if _TO_COME.search(ahead) and not re.search(r"đã\s?$", ahead):
        return (
            "agreed"
            if _AGREED.search(ahead) or not re.search(r"(?:tiến tới|có thể|xem xét|cần)", ahead)
            else "proposed"
        )
    return "in_force" if _IN_A_YEAR.match(low, end, limit) else "signed"
