"""What the officers of the demonstration write by hand: when promises are due, who sees to them, what came, a plan."""

import datetime as dt
from typing import NamedTuple

from giaoluu.register.agreements.operations import record_agreement
from giaoluu.register.archive.evidence import Grounds, Noted
from giaoluu.register.commitments.operations import amend_commitment, close_commitment, why_not_closed
from giaoluu.register.commitments.queries import commitments
from giaoluu.register.organisations.queries import organisations_named
from giaoluu.register.trail.queries import User

PLAN, OURS, THEIRS = (
    "Kế hoạch trao đổi cán bộ",
    "Liên đoàn Lao động tỉnh Quảng Trị",
    "Liên hiệp Công đoàn tỉnh Khăm Muộn",
)
ITS_LIFE, ITS_REST = dt.timedelta(days=730), dt.timedelta(days=60)
SHARED_OUT = "Phân công tại giao ban tuần"
IN_ITS_WORDS = "Thời hạn nêu trong chính nội dung"


class Followed(NamedTuple):
    """A promise of the samples by some of its words, its due date, and where one is known its outcome with its note."""

    words: str
    due: str
    step: str = ""
    note: str = ""


FOLLOWED = (
    Followed(
        "giải bóng chuyền công nhân biên giới vào năm 2021", "2021", "dropped", "Hoãn vì dịch; năm 2026 mới tổ chức"
    ),
    Followed(
        "tiếp nhận 20 cán bộ công đoàn Lào Cai",
        "2023",
        "kept",
        "Biên bản hội đàm ngày 26/3/2024: đã tiếp nhận đủ 20 cán bộ",
    ),
    Followed(
        "send five officials in 2023", "2023", "kept", "Tọa đàm ngày 21/5/2024: đã cử 5 cán bộ trong tháng 9/2023"
    ),
    Followed("lập đường dây nóng", "2024-03", "kept", "Báo cáo số 74/BC-LĐLĐ ngày 26/5/2025: đã tiếp nhận 85 cuộc gọi"),
    Followed("trước ngày 30/9/2024", "2024-09-30", "kept", "Điện thoại với Savannakhet ngày 2/10/2024"),
    Followed("in 2.000 cuốn sổ tay", "2024"),
    Followed("trước ngày 15/11/2025", "2025-11-15"),
    Followed("sơ kết vào năm 2026", "2026"),
    Followed("trong quý II/2027", "2027-06"),
    Followed("tổ chức tổng kết vào năm 2028", "2028"),
)


def follow_up(*, by: User, on: dt.date) -> None:
    """Set the due dates that promises state and who sees to what is open, close what is known to be done, plan on."""
    parties = [next(row for row in organisations_named(name) if not row.valid_to) for name in (OURS, THEIRS)]
    term = f"{on - ITS_LIFE}/{on + ITS_REST}"
    noted = Grounds.on(Noted("Bản ký nhận qua đường công văn"))
    record_agreement("plan", status="signed", parties=parties, by=by, grounds=noted, title=PLAN, term=term)
    for followed in FOLLOWED:
        for row in commitments().filter(text__icontains=followed.words):
            dated = amend_commitment(
                row, by=by, seen=row.version, grounds=Grounds.on(Noted(IN_ITS_WORDS)), due=followed.due
            )
            at_home = [one.organisation for one in row.bound.all() if one.organisation.country == "VN"]
            if at_home and not followed.step:
                grounds = Grounds.on(Noted(SHARED_OUT))
                dated = amend_commitment(
                    dated, by=by, seen=dated.version, grounds=grounds, owner=at_home[0], officer=by
                )
            if followed.step and not why_not_closed(dated):
                close_commitment(dated, followed.step, by=by, grounds=Grounds.on(Noted(followed.note)))
