"""What was done together is judged; praise, hopes and topics judge nothing."""

import pytest

from giaoluu.facts.kinds import Statement
from tests.reading.conftest import Read

HEAD = (
    "Công đoàn Sơn La làm việc với Công đoàn Hòa Bình\n"
    "Sáng 9/5/2023, tại thành phố Sơn La, Liên đoàn Lao động tỉnh Sơn La làm việc với đoàn công tác của Liên đoàn "
    "Lao động tỉnh Hòa Bình do đồng chí Bạch Thị Ngần, Chủ tịch Liên đoàn Lao động tỉnh Hòa Bình làm Trưởng đoàn. "
    "Tiếp đoàn có ông Lò Văn Thương, Phó Chủ tịch Liên đoàn Lao động tỉnh Sơn La.\n"
)


def judged(read: Read, text: str) -> list[Statement]:
    return [said for said in read(HEAD + text + "\n").statements if said.kind == "assessment"]


def texts(read: Read, text: str) -> list[str]:
    return [said.text for said in judged(read, text)]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Ông Lò Văn Thương đánh giá cao kết quả phối hợp giữa hai tỉnh, đồng thời đề nghị hai bên mở lớp tập huấn.",
            "đánh giá cao kết quả phối hợp giữa hai tỉnh",
        ),
        (
            "Hai bên nhất trí đánh giá cao việc thực hiện chương trình phối hợp năm 2022.",
            "đánh giá cao việc thực hiện chương trình phối hợp năm 2022",
        ),
        (
            "Bà Bạch Thị Ngần cho rằng, thỏa thuận ký năm 2020 đã giúp cán bộ hai tỉnh làm quen với nghề dệt.",
            "thỏa thuận ký năm 2020 đã giúp cán bộ hai tỉnh làm quen với nghề dệt",
        ),
        (
            "Liên đoàn Lao động tỉnh Hòa Bình ghi nhận sự hỗ trợ của Liên đoàn Lao động tỉnh Sơn La sau trận lũ.",
            "ghi nhận sự hỗ trợ của Liên đoàn Lao động tỉnh Sơn La sau trận lũ",
        ),
        (
            "Bà Bạch Thị Ngần đánh giá Liên đoàn Lao động tỉnh Sơn La đã làm đầy đủ những gì hai bên ký kết.",
            "Liên đoàn Lao động tỉnh Sơn La đã làm đầy đủ những gì hai bên ký kết",
        ),
    ],
)
def test_what_was_done_together_is_judged(read: Read, text: str, said: str) -> None:
    assert texts(read, text) == [said]


def test_what_went_less_well_is_a_judgement_of_its_own(read: Read) -> None:
    text = "Bà Bạch Thị Ngần đánh giá bản ghi nhớ đã giúp cơ sở nhiều việc; riêng việc gửi báo cáo còn chậm."
    assert texts(read, text) == ["bản ghi nhớ đã giúp cơ sở nhiều việc", "riêng việc gửi báo cáo còn chậm"]


def test_a_judgement_has_its_speaker_and_binds_nobody_by_no_day(read: Read) -> None:
    text = "Bà Bạch Thị Ngần đánh giá cao kết quả phối hợp giữa hai tỉnh trước ngày 30/6/2030."
    account = read(HEAD + text + "\n")
    said = next(said for said in account.statements if said.kind == "assessment")
    assert {person.name for person in account.people if person.id == said.speaker} == {"Bạch Thị Ngần"}
    assert (said.binds, said.due) == ([], None)


def test_what_is_asked_beside_it_is_still_asked_in_the_order_of_the_page(read: Read) -> None:
    text = "Ông Lò Văn Thương đánh giá cao kết quả phối hợp giữa hai tỉnh và đề nghị hai bên mở lớp tập huấn cơ sở."
    assert [said.kind for said in read(HEAD + text + "\n").statements] == ["assessment", "proposal"]


@pytest.mark.parametrize(
    "text",
    [
        "Ông Lò Văn Thương đánh giá cao mối quan hệ hợp tác giữa hai tỉnh.",
        "Ông Lò Văn Thương đánh giá cao sự năng động của công đoàn Hòa Bình trong thực hiện chương trình hành động.",
        "Bà Bạch Thị Ngần đánh giá cao kết quả hoạt động của các đơn vị trong tỉnh.",
        "Bà Bạch Thị Ngần đánh giá cao kết quả của buổi làm việc và tinh thần hợp tác.",
        "Ông Lò Văn Thương ghi nhận các ý kiến của đoàn viên về chương trình phối hợp.",
    ],
)
def test_praise_of_ties_zeal_and_own_results_is_a_courtesy(read: Read, text: str) -> None:
    assert judged(read, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Ông Lò Văn Thương cho rằng bản ghi nhớ sẽ giúp công đoàn hai tỉnh hiểu nhau hơn.",
        "Ông Lò Văn Thương cho rằng cần đánh giá cao kết quả phối hợp.",
        "Hai bên đã đánh giá kết quả thực hiện chương trình phối hợp năm 2022.",
        "Buổi làm việc nhằm đánh giá cao việc thực hiện chương trình phối hợp.",
    ],
)
def test_hopes_duties_and_topics_judge_nothing(read: Read, text: str) -> None:
    assert judged(read, text) == []


def test_a_judgement_by_nobody_who_is_named_is_none(read: Read) -> None:
    assert judged(read, "Các đại biểu đánh giá cao kết quả phối hợp giữa hai tỉnh.") == []
    assert judged(read, "Chương trình phối hợp được Ủy ban nhân dân tỉnh Sơn La đánh giá cao.") == []
