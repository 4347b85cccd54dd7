"""A demand whose words say by when it is due is recorded with that term."""

import pytest

from giaoluu.register.commitments.models import Commitment
from giaoluu.register.review.operations import accept_with_what_it_needs
from tests.register.factories import read
from tests.register.personas import Personas

PAGE = (
    "Liên đoàn Lao động tỉnh Lào Cai hội đàm với Tổng Công hội tỉnh Vân Nam\n\n"
    "Sáng 4/11/2024, tại Lào Cai, Liên đoàn Lao động tỉnh Lào Cai hội đàm với Tổng Công hội tỉnh Vân Nam (Trung Quốc). "
    "Liên đoàn Lao động tỉnh Lào Cai cam kết gửi dự thảo chương trình trước ngày 30/6/2025; "
    "hỗ trợ bạn mở lớp tiếng Việt cho cán bộ công đoàn.\n"
)


@pytest.mark.django_db
def test_the_term_of_a_page_becomes_that_of_the_record(personas: Personas) -> None:
    _, proposals = read(PAGE, by=personas.lan, bureau=personas.lao_cai)
    for proposal in proposals:
        proposal.refresh_from_db()
        if proposal.kind == "statement" and proposal.state == "open":
            accept_with_what_it_needs(proposal, by=personas.lan)
    assert set(Commitment.objects.values_list("due", flat=True)) == {"2025-06-30", ""}
