"""Pages received, read and proposed on an empty site, each proposal timed; imported once Django is set up."""

import time
from collections.abc import Sequence

from django.utils import timezone

from giaoluu.office.commands.setup import prepare
from giaoluu.register.archive.intake import read_receipt
from giaoluu.register.archive.operations import receive
from giaoluu.register.archive.queries import Receipt
from giaoluu.register.review.models import Occasion
from giaoluu.register.review.proposing import propose
from giaoluu.register.trail.founding import found_site
from giaoluu.register.trail.operations import give_seat


def propose_all(texts: Sequence[str]) -> tuple[list[float], int]:
    """Return the seconds that the proposals of each page took, and how many occasions there are at the end."""
    prepare()
    by = found_site("Văn phòng", username="nguoi", name="Người Đo", email="nguoi@example.invalid")
    bureau = by.seats.select_related("bureau").get().bureau
    give_seat(by, bureau, "officer", by=by, valid_from=timezone.localdate())
    took = []
    for number, text in enumerate(texts):
        receipt = receive(text.encode(), name=f"{number}.txt", way=Receipt.Way.TEXT, bureau=bureau, by=by)
        (reading,) = read_receipt(receipt.intake)
        begun = time.process_time()
        propose(reading)
        took.append(time.process_time() - begun)
    return took, Occasion.objects.count()
