"""The words that stand between a person's name and a post, and between two names; roles in a delegation."""

import re

from giaoluu.reading.mentions.person_names import WORD

BEFORE_NAME = re.compile(r"\s?:?\s{0,2}(?:(?:ông|bà|đồng chí|đ/c|anh|chị|TS|ThS|PGS|GS|BS|KS|LS|CN)[.:]?\s?){0,2}")
TO_POST = re.compile(
    r"(?: ?\((?:bìa |áo |thứ |hàng |đứng |ngồi |ở |bên )?(?:trái|phải|giữa|đứng|ngồi|áo [^()]{2,12}|"
    r"[^()]{1,24} (?:trái|phải|sang|qua))\))?"
    r"\s?(?:(?:[,–(-]\s?)?chức (?:vụ|danh)\s?:|[,–(:-]|\(?\s?(?:hiện )?làm?|,\s?(?:hiện )?là|giữ chức(?: vụ)?|"
    r"(?:trước đây )?(?:đã )?từng (?:là|giữ chức(?: vụ)?)|"
    r"(?:đã |vừa |tiếp tục )?(?:được (?:(?:ban chấp hành|bch|đại hội|hội nghị) )?(?:tiếp tục )?(?:tín nhiệm )?"
    r"(?:bầu|bổ nhiệm|điều động|phân công|chỉ định|cử)(?: tái (?:đắc )?cử)?|tái (?:đắc )?cử|đắc cử|trúng cử)"
    r"(?: (?:giữ|làm|là))?(?: chức(?: vụ| danh)?)?)\s?(?:hiện là )?"
    r"(?:(?:anh hùng (?:lao động|llvt(?:nd)?|lực lượng vũ trang(?: nhân dân)?)|"
    r"(?:nhà giáo|thầy thuốc|nghệ sĩ) (?:nhân dân|ưu tú)),\s)?"
)
APPOINTED = re.compile(
    r"(?: \(cũ\)| đơn vị| nhà trường| cơ quan)?(?:,| [-–])?\s"
    r"(?:(?:được (?:[^,.;:()\n]{1,70}? (?:tín nhiệm )?(?=bầu |bổ nhiệm ))?|sẽ |tiếp tục )"
    r"(?:bầu |bổ nhiệm |điều động |phân công |chỉ định )?)?(?:và )?"
    r"(?:giữ (?:chức(?: vụ| danh)?|cương vị)|(?:tái (?:đắc )?cử|đắc cử|trúng cử)(?: chức(?: vụ| danh)?)?|làm|"
    r"(?<=định )là)\s"
)
"""'chỉ định ông A, nguyên Chủ tịch …, giữ chức Chủ tịch …': behind the old post the new one."""
UNREAD_POST = re.compile(r"(?:[ỦU][ỷỵyy] viên|Thành viên|Thường vụ|UV|Đại biểu)[^,;.:()\n]{0,60}, ")
"""'ông A - | Ủy viên Hội đồng Già làng, | Chủ tịch …': a seat of which we cannot read the body."""
ALSO = re.compile(r"\s?(?:,|;|và|cùng|and)\s?(?:(?:các )?(?:ông|bà|đồng chí|đ/c)\s)?")
AND_ONE = re.compile(r" (?:và|cùng) (?:(?:ông|bà|đồng chí|đ/c|ts|ths|pgs|gs|bs)[.,:]? ?){0,3}")
OFFICE = re.compile(
    r" (?:[Ss]ở|[Cc]ục|[Vv]iện|[Hh]ọc viện|[Cc]ông ty|[Tt]ổng [Cc]ông ty|[Tt]ập đoàn|[Tt]rung tâm|"
    r"[Cc]ông đoàn cơ sở)(?= )"
)
AND_MORE = re.compile(r"(?:,| và| cùng|, và) (?:ông|bà|đồng chí|đ/c)[.,:]? ")
"""Between persons of whom the last alone has the post that all were chosen for: 'ông A, bà B được bầu làm …'."""
CHOSEN = re.compile(r" (?:(?:đã|vừa|tiếp tục) )?(?:được|làm|giữ|trúng cử|đắc cử|tái cử)(?!\w)")
TO_NAME = re.compile(
    r"\s\((?:[đĐ]ã k[ýí]|[kK]ý tên)[^()]{0,20}\)\s{1,2}|\slà\s(?=[Ôô]ng |[Bb]à |[Đđ]ồng chí |[Đđ]/c )|"
    r"\s{1,2}(?:[-–]\s)?|"
    r",\s(?=ông |bà |đồng chí )|\s?:\s|\s?[-–]\s|,\s"
)
NAME_BEFORE_POST = re.compile(
    rf"(?:^|[\s(:;,“\"]|\A)({WORD}(?:\s{WORD}){{1,6}})\s?[,–(-]\s?(?:nguyên\s|là\s|hiện là\s)?$"
)
MARK_BEFORE_POST = re.compile(r"[,–(-]")
"""The mark that every `NAME_BEFORE_POST` holds near its end, and few posts have before them."""
FROM_MARK_TO_POST = 12
_ROLES = ("trưởng đoàn", "phó trưởng đoàn", "phó đoàn", "thành viên đoàn")
_ROLE = re.compile(rf"[^.;]{{0,160}}?(?:làm|là)\s({'|'.join(_ROLES)})")
_ROLE_REACH = 260


def role_behind(low: str, at: int, end: int) -> str | None:
    """Return the role in the delegation that is told behind a name that ends at `at`: '… làm trưởng đoàn'."""
    stop = min(end, at + _ROLE_REACH)
    if low.find(" đoàn", at, stop) < 0 or all(low.find(role, at, stop) < 0 for role in _ROLES):
        return None
    told = _ROLE.match(low, at, stop)
    return told[1] if told else None
