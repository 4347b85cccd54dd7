"""The words by which an article tells lines of an agreement, or what two sides mean to do."""

import re

from giaoluu.reading.signs import Sought

PACT = Sought(
    r"bản ghi nhớ|biên bản|thỏa thuận|nghị định thư|quy chế (?:phối hợp|làm việc|hoạt động)|văn kiện|văn bản hợp tác|"
    r"giao ước (?:thi đua|kết nghĩa)|ký kết nghĩa|chương trình (?:phối hợp|hợp tác|ký kết|giao lưu|công tác phối hợp)|"
    r"k[ýí](?: kết)? chương trình [“\"]|"
    r"kế hoạch (?:phối hợp|liên tịch|hợp tác)|nghị quyết liên tịch",
    (
        "bản ghi nhớ", "biên bản", "thỏa thuận", "nghị định thư", "quy chế ", "văn kiện", "văn bản hợp tác",
        "giao ước ", "ký kết nghĩa", "chương trình ", "kế hoạch ", "nghị quyết liên tịch",
    ),
)  # fmt: skip
SIGNED = re.compile(r"k(?<!\wk)[ýí]\b|thống nhất|nhất trí|liên tịch|quy chế|bên a\b|điều 1\b")
ACCORDING_TO_PACT = Sought(
    r"theo (?:đó|(?:các |những )?(?:nội dung )?"
    r"(?:bản |biên bản |văn bản |chương trình |quy chế |kế hoạch |hợp đồng |nghị quyết )?"
    r"(?:ghi nhớ|thỏa thuận|hợp tác|ký kết|biên bản|chương trình|quy chế|nghị định thư|phối hợp|liên tịch|văn kiện|"
    r"kế hoạch(?=,))"
    r"(?! công tác của đoàn)[^,:;.]{0,120})[,:]\s?|"
    r"theo đó (?=(?:các|hai|2) (?:bên|đơn vị)\s|chương trình (?:phối hợp|hợp tác) )",
    ("theo ",),
)
STATES = Sought(
    rf"(?:{PACT.pattern}|kế hoạch năm \d{{4}})[^,:;.]{{0,120}}\s"
    r"(?:quy định|nêu rõ|ghi rõ|xác định|đề ra|phấn đấu|đặt mục tiêu|hướng tới|tập trung|chú trọng)"
    r"(?! (?:của|về|vào))\s?(?:rằng|rõ)?:?\s",
    (
        "quy định",
        "nêu rõ",
        "ghi rõ",
        "xác định",
        "đề ra",
        "phấn đấu",
        "đặt mục tiêu",
        "hướng tới",
        "tập trung",
        "chú trọng",
    ),
)
ORDERS = Sought(
    r"(?:chỉ thị|công điện|công văn|thông báo kết luận)[^,:;.]{0,60}\s(?:nêu rõ|chỉ rõ|nhấn mạnh)[,:]?\s",
    ("chỉ thị", "công điện", "công văn", "thông báo kết luận"),
)
CONTENTS = Sought(
    r"(?:gồm|bao gồm|nêu rõ|quy định|tập trung|cụ thể|trong đó|nội dung|đáng chú ý|điều khoản|nhiệm vụ)"
    r"[^:;.]{0,140}(?::|trong đó có)(?:\s|$)",
    (":", "trong đó có"),
)
LISTED_BELOW = re.compile(
    r"(?:nội dung|nhiệm vụ|điều khoản)"
    r"(?: (?:chính|chủ yếu|cụ thể|trọng tâm|cơ bản|phối hợp|hợp tác|ký kết|như|sau|sau đây))*:\s*$"
)
"""'Chương trình gồm các nội dung chính sau:', and the lines below it."""
CONTENT_IS = Sought(
    r"nội dung (?:chính )?(?:phối hợp|hợp tác|ký kết|thỏa thuận|ghi nhớ|liên kết|của (?:bản |biên bản |chương trình )?"
    r"(?:thỏa thuận|ghi nhớ|hợp tác|phối hợp))[^,:;.]{0,30} "
    r"(?:(?:tập trung|chú trọng)(?: vào| ở)?(?: việc)?|(?:gồm|bao gồm|như sau|còn)(?: có)?(?: việc)?:?)\s|"
    r"nội dung (?:chính )?của (?:bản |biên bản )?(?:thỏa thuận|ghi nhớ|hợp tác)(?: này| đó)? là\s[‘'“\"]?"
    r"(?:(?:hai|2) (?:bên|phía) )?[‘'“\"]?",
    ("nội dung ",),
)
"""'Nội dung phối hợp tập trung vào việc …', 'nội dung của thỏa thuận đó là hai phía …'."""
IN_WHICH = Sought(r",\s(?:trong đó|theo đó)(?: (?:tập trung|chú trọng|chủ yếu))?\s", ("trong đó", "theo đó"))
"""'ký kết bản ghi nhớ, trong đó đẩy mạnh …'"""
AHEAD = Sought(
    r"(?:trong )?(?:thời gian tới|những năm tới|năm tới|giai đoạn \d{4} ?[-–] ?\d{4}|nhiệm kỳ tới|sắp tới|"
    r"từ nay đến (?:hết )?(?:năm )?\d{4})"
    r"[^,;:.]{0,30},\s"
    r"(?=hai |2 |các bên|các đơn vị|công đoàn hai|lđlđ|liên đoàn|tổng )",
    ("thời gian tới", "năm tới", "giai đoạn ", "nhiệm kỳ tới", "sắp tới", "từ nay đến"),
)
AFFIRMED = Sought(
    r"(?:khẳng định|nhấn mạnh|cho biết) (?:rằng )?(?:trong )?(?:thời gian tới|những năm tới|năm tới|giai đoạn tới),? "
    r"(?=(?:hai|2|các) (?:bên|đơn vị|ngành|công đoàn|tổ chức) (?:cùng |cùng nhau )?tiếp tục)",
    ("thời gian tới", "năm tới", "giai đoạn tới"),
)
"""'… khẳng định trong thời gian tới hai bên tiếp tục …': a plan, though nobody says 'sẽ'."""
AHEAD_VERBS = {
    "tiếp tục", "tăng cường", "đẩy mạnh", "chú trọng", "chủ động", "phối hợp", "thường xuyên", "quan tâm", "tập trung",
    "duy trì", "thúc đẩy", "mở rộng", "tạo điều kiện", "hỗ trợ",
}  # fmt: skip
"""Of what two sides mean to do; 'hai bên trao đổi, chia sẻ về …' reports."""
SIDES_ACT = re.compile(
    r"(?:(?:bên cạnh đó|đồng thời|ngoài ra|cùng với đó|song song với đó),? )?(?:hai|2|các|mỗi) "
    r"(?:bên|đơn vị|ngành|tổ chức|công đoàn)(?: chức năng)?(?: (?:của|thuộc) [^,;:.]{2,60})?(?: cũng| cùng| còn)?,? "
)
SUMMING_UP = re.compile(
    r"báo cáo|kết quả|sau \S+ năm|qua \S+ năm|thời gian qua|tổng kết|năm qua|đã đạt|thảo luận|"
    r"trao đổi (?:về|các|những|một số)"
)
BUILDS_ON = re.compile(r"sẽ (?:tiếp tục )?phát huy (?:những |các )?kết quả(?: đã)?(?: đạt được)?")
OF_ONE_BODY = re.compile(r"chương trình hành động|đang (?:triển khai|thực hiện)(?!\w)")
"""'MTTQ tỉnh đang triển khai Chương trình hành động với 5 nội dung: …': its own programme, and no pact."""
WITHIN_IT = re.compile(
    r"(?:trong đó|cụ thể|nội dung(?: chính| hợp tác)? (?:gồm|bao gồm))[,:]?\s"
    r"(?:(?:hai|2|các) bên (?:cùng nhau |cùng |sẽ |tập trung )?)?"
)
BESIDES = re.compile(r"(?:đồng thời|bên cạnh đó|ngoài ra|cùng với đó|song song với đó),? ")
"""'Đồng thời bảo đảm an ninh trong các kỳ thi; …': the next lines, in a paragraph of their own."""
OF_TWO_PLACES = re.compile(
    r"(?:(?:bên cạnh đó|đồng thời|ngoài ra|cùng với đó),? )?(?:[^\s,;:.]+ ){1,4}(?:hai|2) "
    r"(?:tỉnh|thành phố|nước|địa phương),? (?:cũng )?"
)
TOLD_OTHERWISE = re.compile(r"kết quả đạt|ký kết|trao đổi (?:về|các|những|một số)")
"""Of what came of a pact, or of the next one, a sentence tells something else than a line."""
DONE = re.compile(r"\sđã\s|\bđược giảm\b|\b(?:đoàn viên|người lao động|công nhân) được\b")
TIMETABLE = re.compile(
    r"(?:vào |trong |từ )?(?:sáng|chiều|tối|ngày|lúc|\d{1,2}[/-])\b|(?:[^,;]{0,20}\s)?(?<!công )đoàn (?:sẽ|còn|cũng)\b"
)
"""'Theo chương trình, ngày 20/5 đoàn sẽ …' tells the programme of a visit."""
PARTY = re.compile(
    r"(?:\d\.\s|[-+]\s)?(?:hai bên|2 bên|các bên|bên [ab])(?=\s?:|\s(?:chủ trì|có trách nhiệm|chịu trách nhiệm)\s)"
)
DUTY = re.compile(r"\s?(?::|chủ trì|có trách nhiệm|chịu trách nhiệm)\s")
CHARGE = Sought(r"(?:trách nhiệm|nhiệm vụ) của [^,;:.]{3,90}? là (?:việc )?", ("trách nhiệm của ", "nhiệm vụ của "))
"""'Trách nhiệm của LĐLĐ tỉnh là tuyên truyền …'."""
PARTY_ACTS = re.compile(
    r"(?:(?:mỗi năm|hằng năm|hàng năm|định kỳ|hằng quý),? )?(?:hai bên|2 bên|các bên|mỗi bên|bên [ab]),? "
    r"(?:cùng |sẽ |tiếp tục |có trách nhiệm )?"
)
HEADING = re.compile(r"(?:tổ chức thực hiện|phối hợp thực hiện|triển khai thực hiện|hỗ trợ kinh phí)\s*(?:\n|$)")
"""'Điều 3. Tổ chức thực hiện' is the name of an article, and no line."""
ACTING = {"action_verb", "speech_verb"}
TOLD_EACH_OTHER = {"thông báo", "chia sẻ", "thông tin"}
"""Actions too, where two sides do so regularly."""
