"""What a page judges is confirmed like any statement, and nothing comes due from it."""

import pytest

from giaoluu.register.commitments.models import Commitment
from giaoluu.register.commitments.operations import why_not_closed
from giaoluu.register.commitments.queries import asked_for_open
from giaoluu.register.review.operations import accept_with_what_it_needs
from tests.register.factories import read
from tests.register.personas import Personas

PAGE = (
    "Liên đoàn Lao động tỉnh Lào Cai hội đàm với Tổng Công hội tỉnh Vân Nam\n\n"
    "Sáng 4/11/2024, tại Lào Cai, Liên đoàn Lao động tỉnh Lào Cai hội đàm với Tổng Công hội tỉnh Vân Nam (Trung Quốc). "
    "Liên đoàn Lao động tỉnh Lào Cai đánh giá cao kết quả hợp tác giữa hai bên trước tháng 6/2030.\n"
)


@pytest.mark.django_db
def test_a_judgement_of_a_page_is_recorded_and_nobody_has_to_act_on_it(personas: Personas) -> None:
    _, proposals = read(PAGE, by=personas.lan, bureau=personas.lao_cai)
    statement = next(proposal for proposal in proposals if proposal.kind == "statement")
    accept_with_what_it_needs(statement, by=personas.lan)
    judged = Commitment.objects.get()
    assert (judged.kind, judged.due, judged.bound.count()) == ("assessment", "", 0)
    assert not asked_for_open().exists()
    assert why_not_closed(judged)
