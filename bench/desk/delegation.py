"""A page with 150 facts: a meeting with a long list of who took part, received and read as any other."""

from giaoluu.register.archive.intake import read_receipt
from giaoluu.register.archive.models import Page, Receipt
from giaoluu.register.archive.operations import receive
from giaoluu.register.organisations.models import Organisation
from giaoluu.register.people.models import Tenure
from giaoluu.register.review.proposing import propose
from giaoluu.register.trail.models import User

FACTS = 150
TOLD = """\
{host} hội đàm với {guest}

Sáng 12/3/2024, tại Lào Cai, {host} hội đàm với {guest}.

"""
CAME = "Tham dự có đồng chí {name}, {title} {body}.\n\n"


def received(by: User) -> Page:
    """Return the page, with at least `FACTS` proposals of which nobody has decided on any."""
    seat = by.seats.select_related("bureau").get()
    text = _text(FACTS // 3)  # of each who came a name, a post and a body
    receipt = receive(text.encode(), name="doan-dai-bieu.txt", way=Receipt.Way.UPLOAD, bureau=seat.bureau, by=by)
    (reading,) = read_receipt(receipt.intake)
    made = propose(reading)
    if len(made) < FACTS:
        message = f"the page has but {len(made)} facts"
        raise RuntimeError(message)
    return reading.page


def _text(count: int) -> str:
    host = Organisation.objects.filter(level="province", country="VN", kind="trade_union").order_by("pk")[0]
    guest = Organisation.objects.filter(kind="trade_union").exclude(country="VN").order_by("pk")[0]
    posts = Tenure.objects.filter(organisation__level="grassroots", former=False)
    told = [
        CAME.format(name=one.person.shown, title=one.title, body=one.organisation)
        for one in posts.select_related("person", "organisation").order_by("pk")[:count]
    ]
    return TOLD.format(host=host.shown, guest=guest.shown) + "".join(told)
