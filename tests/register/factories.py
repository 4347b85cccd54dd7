"""One builder for each noun: the smallest valid row, noted by hand."""

from typing import Any

from giaoluu.register.archive.evidence import Grounds, Noted
from giaoluu.register.archive.intake import read_receipt
from giaoluu.register.archive.models import Page, Receipt
from giaoluu.register.archive.operations import receive
from giaoluu.register.organisations.models import Organisation
from giaoluu.register.organisations.operations import record_organisation
from giaoluu.register.people.models import Person
from giaoluu.register.people.operations import record_person
from giaoluu.register.review.models import Proposal
from giaoluu.register.review.proposing import propose
from giaoluu.register.trail.models import Bureau, User

NOTED = Grounds.on(Noted("điện thoại ngày 12/3"))

TALKS = """\
Lào Cai và Vân Nam hội đàm công tác công đoàn năm 2024

Sáng 12/3/2024, tại Lào Cai, Liên đoàn Lao động tỉnh Lào Cai hội đàm với Tổng Công hội tỉnh Vân Nam (Trung Quốc).

Đồng chí Hà Văn Thử, Chủ tịch Liên đoàn Lao động tỉnh Lào Cai, đề nghị hai bên duy trì giao lưu thợ giỏi hằng năm.

Kết thúc hội đàm, hai bên đã ký kết Bản ghi nhớ hợp tác giai đoạn 2024 - 2028.

Năm qua, Liên đoàn Lao động tỉnh Lào Cai đã cử 3 đoàn cán bộ sang thăm Vân Nam.
"""

OTHER_OUTLET = """\
Công đoàn hai tỉnh Lào Cai - Vân Nam tăng cường giao lưu

Trong khuôn khổ chuyến công tác, ngày 12/3/2024 tại Lào Cai, Tổng Công hội tỉnh Vân Nam (Trung Quốc) đã hội đàm với
Liên đoàn Lao động tỉnh Lào Cai do đồng chí Hà Văn Thử, Chủ tịch Liên đoàn Lao động tỉnh Lào Cai chủ trì.

Hai bên đánh giá cao kết quả phối hợp và thống nhất nhiều việc cho thời gian tới.
"""
"""What another paper says of the same talks, in its own words."""


def organisation(name: str, *, by: User, **columns: Any) -> Organisation:
    """Return an organisation of this name, a union of Vietnam unless told otherwise."""
    return record_organisation(name, by=by, grounds=NOTED, **{"kind": "trade_union", "country": "VN", **columns})


def person(name: str, *, by: User) -> Person:
    """Return a person of this name."""
    return record_person(name, by=by, grounds=NOTED)


def received(text: str, *, by: User, bureau: Bureau, name: str = "trang.txt") -> Receipt:
    """Return the receipt of a text, not yet read."""
    return receive(text.encode(), name=name, way=Receipt.Way.UPLOAD, bureau=bureau, by=by)


def read(text: str, *, by: User, bureau: Bureau, name: str = "trang.txt") -> tuple[Page, list[Proposal]]:
    """Return the page of a text that was received and read, and its proposals."""
    (reading,) = read_receipt(received(text, by=by, bureau=bureau, name=name).intake)
    return reading.page, propose(reading)
