from collections.abc import Callable

import pytest

from giaoluu.facts.page import Page
from giaoluu.lexicon import load_lexicon
from giaoluu.reading.context import Context
from giaoluu.reading.reader import read_context
from giaoluu.reading.rules.stated import StatementFound
from giaoluu.reading.rules.statements import read_statements

HEAD = (
    "Công đoàn Sơn La làm việc với Công đoàn Hòa Bình\n"
    "Sáng 9/5/2023, tại thành phố Sơn La, Liên đoàn Lao động tỉnh Sơn La làm việc với đoàn công tác của Liên đoàn "
    "Lao động tỉnh Hòa Bình do đồng chí Bạch Thị Ngần, Chủ tịch Liên đoàn Lao động tỉnh Hòa Bình làm Trưởng đoàn. "
    "Tiếp đoàn có ông Lò Văn Thương, Phó Chủ tịch Liên đoàn Lao động tỉnh Sơn La.\n"
)


class Told:
    """The statements of one page, by what a reader would say of them."""

    def __init__(self, context: Context, statements: list[StatementFound]) -> None:
        self._context = context
        self.statements = statements

    @property
    def texts(self) -> list[tuple[str, str]]:
        text = self._context.folded.text
        return [(statement.kind, text[statement.start : statement.end]) for statement in self.statements]

    @property
    def speakers(self) -> set[str | None]:
        people = self._context.people
        return {people[s.speaker].name if s.speaker else None for s in self.statements}

    @property
    def organisations(self) -> set[str | None]:
        bodies = self._context.bodies
        return {bodies[s.organisation].name if s.organisation else None for s in self.statements}

    @property
    def bound(self) -> set[str]:
        return {self._context.bodies[body].name for s in self.statements for body in s.binds}


Tell = Callable[..., Told]


@pytest.fixture(scope="module")
def tell() -> Tell:
    lexicon = load_lexicon()

    def told(*paragraphs: str) -> Told:
        context = read_context(Page(text=HEAD + "\n".join(paragraphs) + "\n"), lexicon)
        unions = [body.id for body in context.bodies.values() if body.kind == "trade_union"][:2]
        return Told(context, read_statements(context, parties=unions))

    return told


def test_each_clause_between_semicolons_is_asked_for_on_its_own(tell: Tell) -> None:
    told = tell(
        "Đồng chí Bạch Thị Ngần đề nghị Liên đoàn Lao động tỉnh Sơn La tiếp tục mở lớp dạy thương lượng; "
        "chia sẻ cách đối thoại tại doanh nghiệp nhỏ, nhất là ngành chè."
    )
    assert told.texts == [
        ("proposal", "tiếp tục mở lớp dạy thương lượng"),
        ("proposal", "chia sẻ cách đối thoại tại doanh nghiệp nhỏ, nhất là ngành chè"),
    ]
    assert told.speakers == {"Bạch Thị Ngần"}
    assert told.bound == {"Liên đoàn Lao động tỉnh Sơn La"}


def test_what_both_sides_agree_on_binds_both(tell: Tell) -> None:
    told = tell("Hai bên nhất trí mỗi năm gặp nhau một lần; cùng tuyên truyền pháp luật ở chợ vùng cao.")
    assert [kind for kind, _ in told.texts] == ["commitment", "commitment"]
    assert told.bound == {"Liên đoàn Lao động tỉnh Sơn La", "Liên đoàn Lao động tỉnh Hòa Bình"}
    assert told.speakers == {None}


def test_a_list_of_topics_behind_a_colon_is_one_statement(tell: Tell) -> None:
    told = tell(
        "Ông Lò Văn Thương đề nghị tổ chức nhiều chuyến đi học hỏi lẫn nhau về các nội dung như: Kỹ năng hòa giải; "
        "mô hình bếp ăn ca; kinh nghiệm thu kinh phí."
    )
    assert len(told.statements) == 1


def test_services_named_as_examples_behind_a_colon_are_no_statements(tell: Tell) -> None:
    told = tell(
        "Ông Lò Văn Thương đề nghị hỗ trợ công nhân sử dụng các dịch vụ của ngân hàng như: Chi trả lương; mở thẻ; vay."
    )
    assert len(told.statements) == 1


def test_a_list_of_actions_behind_a_colon_is_as_many_statements(tell: Tell) -> None:
    told = tell(
        "Hai đơn vị thống nhất một số nội dung phối hợp như: Trao đổi tài liệu hằng quý; tổ chức hội thi thợ giỏi; "
        "hỗ trợ lao động tỉnh bạn khi gặp tai nạn."
    )
    assert told.texts == [
        ("commitment", "Trao đổi tài liệu hằng quý"),
        ("commitment", "tổ chức hội thi thợ giỏi"),
        ("commitment", "hỗ trợ lao động tỉnh bạn khi gặp tai nạn"),
    ]


def test_numbered_lines_belong_to_the_sentence_that_announces_them(tell: Tell) -> None:
    told = tell(
        "Đồng chí Bạch Thị Ngần đề nghị hai bên tập trung các việc sau:",
        "1. Rà soát số lao động làm thuê theo mùa vụ.",
        "2. Tổ chức đường dây nóng chung ở hai đầu tuyến quốc lộ 6, có người trực cả ngày nghỉ.",
        "Buổi làm việc kết thúc vào cuối giờ sáng, sau khi hai đoàn trao cho nhau quà lưu niệm của mỗi tỉnh.",
    )
    assert [text for _, text in told.texts] == [
        "Rà soát số lao động làm thuê theo mùa vụ",
        "Tổ chức đường dây nóng chung ở hai đầu tuyến quốc lộ 6, có người trực cả ngày nghỉ",
    ]


def test_one_is_two_is_in_one_line_are_cut(tell: Tell) -> None:
    told = tell("Ông Lò Văn Thương đề nghị: Một là, mở rộng trạm tư vấn; hai là, nâng mức quà Tết.")
    assert [text for _, text in told.texts] == ["mở rộng trạm tư vấn", "nâng mức quà Tết"]


@pytest.mark.parametrize(
    "courtesy",
    [
        "Đồng chí Bạch Thị Ngần cảm ơn sự đón tiếp nồng hậu và chúc Liên đoàn Lao động tỉnh Sơn La mạnh khỏe.",
        "Ông Lò Văn Thương tin tưởng quan hệ giữa hai tỉnh sẽ ngày càng bền chặt.",
        "Ông Lò Văn Thương hy vọng chuyến thăm sẽ góp phần thắt chặt tình đoàn kết.",
        "Hai bên bày tỏ vui mừng trước bước phát triển của mỗi tỉnh.",
        "Ông Lò Văn Thương hy vọng chị Ngần sớm hồi phục sức khỏe để trở lại làm việc.",
        "Ông Lò Văn Thương mong muốn góp phần chia sẻ khó khăn với công nhân.",
    ],
)
def test_a_courtesy_is_no_statement(tell: Tell, courtesy: str) -> None:
    assert tell(courtesy).statements == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Theo đề nghị của Liên đoàn Lao động tỉnh, chợ được dời sang khu đất mới.",
        "Nhận lời mời của Liên đoàn Lao động tỉnh Hòa Bình, các khách mời đã đến từ sớm.",
        "Công tác cán bộ chưa đáp ứng yêu cầu nhiệm vụ và mong muốn của đoàn viên.",
        "Thỏa thuận hợp tác này ra đời sau ngày thống nhất đất nước.",
        "Được sự đồng ý của Tỉnh ủy, hội trường được sửa lại.",
        "Tình hình đơn thư và kiến nghị của công nhân đã giảm.",
    ],
)
def test_a_noun_asks_for_nothing(tell: Tell, sentence: str) -> None:
    assert tell(sentence).statements == []


def test_topics_that_were_only_discussed_are_none(tell: Tell) -> None:
    told = tell(
        "Các đại biểu đã trao đổi, thảo luận về phát triển đoàn viên, đề xuất một số giải pháp thu kinh phí.",
        "Tại buổi làm việc, hai bên đã trao đổi các nội dung: tổ chức đối thoại; giải quyết ngừng việc.",
    )
    assert told.statements == []


def test_what_was_done_all_year_is_no_promise(tell: Tell) -> None:
    told = tell(
        "Năm qua, Liên đoàn Lao động tỉnh đã chỉ đạo các cấp công đoàn tổ chức 85 cuộc đối thoại, kiến nghị chủ doanh "
        "nghiệp sửa 40 bếp ăn.",
    )
    assert told.statements == []


def test_a_demand_that_builds_on_what_was_done_is_a_demand(tell: Tell) -> None:
    told = tell("Phát huy kết quả đã đạt được, Liên đoàn Lao động tỉnh Sơn La đề nghị các xã mở lớp học nghề dệt.")
    assert told.texts == [("proposal", "mở lớp học nghề dệt")]
    told = tell("Phát huy kết quả đó, Liên đoàn Lao động tỉnh Sơn La đã chủ động đề nghị các xã mở lớp học nghề.")
    assert told.texts == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Mặt trận lắng nghe nguyện vọng của dân để phản ánh, kiến nghị với cấp ủy xem xét việc cấp đất.",
        "Toàn tỉnh có 96 ý kiến, kiến nghị của cử tri đề nghị các sở sửa đường vào bản.",
    ],
)
def test_what_is_handed_on_or_only_counted_is_not_asked_here(tell: Tell, sentence: str) -> None:
    assert tell(sentence).statements == []


def test_the_signing_itself_is_an_agreement_and_no_promise(tell: Tell) -> None:
    assert tell("Hai đơn vị cũng thống nhất ký kết Bản ghi nhớ hợp tác, giai đoạn 2023 - 2027.").statements == []


def test_a_signing_still_to_come_is_a_promise(tell: Tell) -> None:
    told = tell("Hai bên nhất trí sẽ ký thỏa thuận hợp tác mới trong quý III.")
    assert told.texts == [("commitment", "ký thỏa thuận hợp tác mới trong quý III")]


def test_a_post_without_a_name_is_its_holder(tell: Tell) -> None:
    told = tell("Chủ tịch Liên đoàn Lao động tỉnh Hòa Bình mong muốn hai bên duy trì giải bóng chuyền công nhân.")
    assert told.speakers == {"Bạch Thị Ngần"}
    assert told.texts == [("wish", "duy trì giải bóng chuyền công nhân")]


def test_a_sentence_without_subject_keeps_the_speaker(tell: Tell) -> None:
    told = tell(
        "Ông Lò Văn Thương đánh giá cao mô hình tổ tự quản. Đồng thời, đề nghị Liên đoàn Lao động tỉnh Hòa Bình gửi "
        "tài liệu trước tháng 6.",
        "Ông cũng mong đoàn nhận lại hai cán bộ thực tập.",
    )
    assert [kind for kind, _ in told.texts] == ["proposal", "wish"]
    assert told.speakers == {"Lò Văn Thương"}


def test_a_run_of_demands_goes_on_from_sentence_to_sentence(tell: Tell) -> None:
    told = tell(
        "Ông Lò Văn Thương yêu cầu các đơn vị rà soát danh sách lao động. Tăng cường đối thoại ở nhà máy. "
        "Tham dự buổi làm việc có lãnh đạo các ban."
    )
    assert [text for _, text in told.texts] == ["rà soát danh sách lao động", "Tăng cường đối thoại ở nhà máy"]


def test_who_speaks_on_behalf_of_a_body_speaks_for_it(tell: Tell) -> None:
    told = tell(
        "Thay mặt Tỉnh ủy Sơn La, ông Lò Văn Thương yêu cầu Liên đoàn Lao động tỉnh Sơn La báo cáo trước ngày 30/6."
    )
    assert told.organisations == {"Tỉnh ủy Sơn La"}


def test_delegates_without_a_name_have_no_speaker(tell: Tell) -> None:
    told = tell("Các đại biểu kiến nghị Tổng Liên đoàn Lao động Việt Nam sớm hướng dẫn việc thu kinh phí.")
    assert [kind for kind, _ in told.texts] == ["petition"]
    assert told.speakers == {None}


def test_an_invitation_is_told_with_its_verb(tell: Tell) -> None:
    told = tell("Đồng chí Bạch Thị Ngần trân trọng mời ông Lò Văn Thương thăm Hòa Bình vào mùa cam.")
    assert told.texts == [("invitation", "trân trọng mời ông Lò Văn Thương thăm Hòa Bình vào mùa cam")]


def test_a_promise_to_report_is_a_promise(tell: Tell) -> None:
    told = tell("Ông Lò Văn Thương cảm ơn và cho biết sẽ xin ý kiến cấp trên về chuyến đi.")
    assert told.texts == [("commitment", "xin ý kiến cấp trên về chuyến đi")]


def test_an_occasion_promises_nothing(tell: Tell) -> None:
    told = tell("Ông Lò Văn Thương cho biết hội nghị này sẽ góp phần đưa quan hệ hai tỉnh lên tầm cao mới.")
    assert told.statements == []


def test_a_visit_on_the_timetable_is_no_promise(tell: Tell) -> None:
    assert tell("Theo chương trình, chiều nay đoàn sẽ tham quan nhà máy thủy điện.").statements == []


def test_the_lines_of_an_agreement_are_promises_of_its_parties(tell: Tell) -> None:
    told = tell(
        "Hai bên đã ký bản ghi nhớ hợp tác giai đoạn 2023 - 2027. Theo đó, hằng năm Liên đoàn Lao động tỉnh Sơn La mở "
        "một lớp dạy nghề; hai bên cùng hỗ trợ lao động thời vụ."
    )
    assert [kind for kind, _ in told.texts] == ["commitment", "commitment"]


def test_accordingly_after_a_report_tells_no_line_of_an_agreement(tell: Tell) -> None:
    told = tell(
        "Ông Lò Văn Thương báo cáo kết quả thực hiện nghị quyết. Theo đó, công đoàn cơ sở chủ động bàn với "
        "chủ doanh nghiệp; tổ chức nhiều hội thi."
    )
    assert told.statements == []


def test_what_must_be_done_is_a_demand_of_the_one_who_stresses_it(tell: Tell) -> None:
    told = tell(
        "Đồng chí Bạch Thị Ngần nhấn mạnh: Thời gian qua, các cấp công đoàn đã chủ động đề xuất nhiều việc. Trong thời "
        "gian tới, các cấp công đoàn cần tập trung vận động đoàn viên trẻ; đổi mới cách tuyên truyền."
    )
    assert told.texts == [
        ("instruction", "tập trung vận động đoàn viên trẻ"),
        ("instruction", "đổi mới cách tuyên truyền"),
    ]


def test_a_quotation_is_spoken_by_the_one_named_behind_it(tell: Tell) -> None:
    told = tell("“Chúng tôi mong muốn các bạn cử người sang dạy nghề chè”, ông Lò Văn Thương nói.")
    assert told.speakers == {"Lò Văn Thương"}
    assert told.texts == [("wish", "cử người sang dạy nghề chè")]


def test_the_other_side_of_two_is_the_one_that_did_not_speak_last(tell: Tell) -> None:
    told = tell("Đồng chí Bạch Thị Ngần đề nghị mở lớp tiếng Thái. Đoàn bạn nhất trí bố trí hội trường.")
    assert told.bound == {"Liên đoàn Lao động tỉnh Sơn La"}


def test_a_stranger_is_not_taken_for_the_last_speaker(tell: Tell) -> None:
    told = tell(
        "Đồng chí Bạch Thị Ngần nêu kết quả của năm. Đại diện chủ doanh nghiệp hứa xây thêm hai nhà tắm cho công nhân."
    )
    assert told.speakers == {None}


def test_a_text_that_stands_twice_is_one_statement(tell: Tell) -> None:
    sentence = "Đồng chí Bạch Thị Ngần đề nghị Liên đoàn Lao động tỉnh Sơn La gửi tài liệu trước tháng 7."
    assert len(tell(sentence, sentence).statements) == 1


def test_what_was_agreed_and_signed_is_an_agreement_and_no_promise(tell: Tell) -> None:
    assert not tell("Hai bên đã thống nhất và ký kết bản ghi nhớ hợp tác giai đoạn 2025 - 2030.").statements


@pytest.mark.parametrize(
    "sentence",
    [
        "Hội nghị thảo luận, thống nhất điểm, kết quả xếp loại thi đua của các đơn vị.",
        "Hội nghị thống nhất giới thiệu các đồng chí tái cử.",
        "Hiện Thủ tướng đã đồng ý về chủ trương.",
    ],
)
def test_marks_candidates_and_a_policy_agreed_on_bind_nobody(tell: Tell, sentence: str) -> None:
    assert not tell(sentence).statements


def test_the_words_that_say_which_unions_are_asked_are_no_part_of_what_is_asked(tell: Tell) -> None:
    told = tell("Ông Lò Văn Thương yêu cầu các công đoàn cơ sở tiếp tục tuyên truyền về tình hữu nghị hai nước.")
    assert told.texts == [("instruction", "tiếp tục tuyên truyền về tình hữu nghị hai nước")]


def test_the_prime_minister_speaks_without_his_name(tell: Tell) -> None:
    told = tell(
        "Phát biểu tại cuộc gặp, Thủ tướng đề nghị sớm xây nhà ở cho công nhân. Thủ tướng cũng giao Bộ Xây dựng trình "
        "đề án trước tháng 9."
    )
    assert [kind for kind, _ in told.texts] == ["proposal", "instruction"]
    assert told.organisations == {None}


def test_a_demand_in_a_quotation_is_made_by_who_is_named_behind_it(tell: Tell) -> None:
    told = tell(
        "“Các cấp công đoàn phải đi cơ sở nhiều hơn. Mỗi cán bộ cần hiểu việc của xưởng mình” - ông Lò Văn Thương "
        "nhấn mạnh."
    )
    assert told.texts[0] == ("instruction", "đi cơ sở nhiều hơn")
    assert tell("“Các cấp công đoàn phải đi cơ sở nhiều hơn” - chị Mai kể.").texts == []


def test_what_was_asked_for_and_got_is_no_proposal(tell: Tell) -> None:
    assert tell("Công đoàn Công ty Chè Mộc đã đề xuất và được LĐLĐ tỉnh Sơn La hỗ trợ 50 triệu đồng.").texts == []


def test_a_block_of_emulation_can_wish(tell: Tell) -> None:
    told = tell("Khối thi đua cũng mong muốn Liên đoàn Lao động tỉnh Sơn La tiếp tục phối hợp chặt chẽ.")
    assert told.texts == [("wish", "tiếp tục phối hợp chặt chẽ")]


def test_a_law_that_is_one_more_topic_is_no_promise(tell: Tell) -> None:
    told = tell(
        "Hai bên thống nhất tuyên truyền Luật Công đoàn; Luật Hôn nhân và Gia đình; mở lớp dạy nghề cho công nhân."
    )
    assert [text for _, text in told.texts] == ["tuyên truyền Luật Công đoàn", "mở lớp dạy nghề cho công nhân"]


def test_what_a_meeting_plans_for_itself_is_no_promise(tell: Tell) -> None:
    assert (
        tell("Báo cáo được thông qua tại hội nghị lần thứ tư dự kiến tổ chức tại Mộc Châu vào đầu tháng 6.").texts == []
    )


def test_a_presidium_is_no_chairman(tell: Tell) -> None:
    told = tell("Đoàn Chủ tịch đề nghị các cấp công đoàn rà soát số đoàn viên.")
    assert told.speakers == {None}


def test_a_ward_called_agreement_agrees_to_nothing(tell: Tell) -> None:
    assert tell("Quà được trao tại các phường: Thống Nhất, Diên Hồng, An Phú nhân dịp Tết Nguyên đán.").texts == []


def test_who_stresses_what_is_needed_demands_it_of_all(tell: Tell) -> None:
    told = tell("Ông Lò Văn Thương nhấn mạnh, thời gian tới cần giảm nợ bảo hiểm; mở đợt kiểm tra ở các mỏ đá.")
    assert told.texts == [("instruction", "giảm nợ bảo hiểm"), ("instruction", "mở đợt kiểm tra ở các mỏ đá")]
    assert [kind for kind, _ in tell("Ông Lò Văn Thương nhấn mạnh cần tiếp tục đổi mới cách làm.").texts] == [
        "instruction"
    ]
    assert tell("Báo cáo nêu rõ trong năm 2022 cần 40 cán bộ.").texts == []


def test_a_reminder_may_stand_before_a_colon(tell: Tell) -> None:
    told = tell("Ông Lò Văn Thương lưu ý: các đơn vị rà soát số nợ; báo cáo trước ngày 30/6.")
    assert [kind for kind, _ in told.texts] == ["instruction", "instruction"]


def test_a_signed_memorandum_tells_its_lines_behind_in_which(tell: Tell) -> None:
    told = tell("Hai bên ký kết biên bản ghi nhớ hợp tác, trong đó đẩy mạnh trao đổi thông tin về việc làm.")
    assert told.texts == [("commitment", "đẩy mạnh trao đổi thông tin về việc làm")]


def test_a_sentence_linked_to_a_demand_goes_on_with_it(tell: Tell) -> None:
    told = tell(
        "Ông Lò Văn Thương đề nghị các cấp công đoàn đổi mới cách tuyên truyền. Đồng thời, xây dựng các bản tin ngắn "
        "cho công nhân ca đêm."
    )
    assert [text for _, text in told.texts][1] == "xây dựng các bản tin ngắn cho công nhân ca đêm"


def test_who_represents_a_body_can_demand(tell: Tell) -> None:
    told = tell("Đại diện Liên đoàn Lao động tỉnh Hòa Bình cho rằng hai bên cần tiếp tục mở lớp ở vùng lòng hồ.")
    assert told.texts == [("proposal", "tiếp tục mở lớp ở vùng lòng hồ")]


def test_thanks_at_the_end_of_a_wish_are_no_wish(tell: Tell) -> None:
    told = tell("Ông Lò Văn Thương mong các đơn vị tiếp tục góp sách cho thư viện; trân trọng cảm ơn.")
    assert len(told.texts) == 1


def test_opinions_may_centre_on_a_request(tell: Tell) -> None:
    told = tell("Các ý kiến tập trung đề nghị Liên đoàn Lao động tỉnh Sơn La sớm hướng dẫn chi phụ cấp.")
    assert told.texts == [("proposal", "sớm hướng dẫn chi phụ cấp")]


def test_a_body_that_ends_in_small_letters_promises_for_itself(tell: Tell) -> None:
    told = tell(
        "Sở Nội vụ tỉnh Sơn La và Ban Quản lý Khu kinh tế tỉnh Sơn La cùng dự.",
        "Sở Nội vụ cam kết trả lời kiến nghị trong 10 ngày; Ban Quản lý Khu kinh tế cam kết bố trí phòng tiếp thợ.",
    )
    assert told.organisations == {"Sở Nội vụ tỉnh Sơn La", "Ban Quản lý Khu kinh tế tỉnh Sơn La"}


def test_union_and_accord_in_a_body_are_no_agreement_of_two(tell: Tell) -> None:
    told = tell("Phong trào tạo nên sự đoàn kết và thống nhất; quy chế dựa trên nguyên tắc bình đẳng, thống nhất.")
    assert told.texts == []


def test_what_both_affirm_that_they_go_on_with_is_a_plan(tell: Tell) -> None:
    told = tell("Hai bên khẳng định trong thời gian tới hai bên tiếp tục chia sẻ kinh nghiệm công tác nữ công.")
    assert told.texts == [("commitment", "hai bên tiếp tục chia sẻ kinh nghiệm công tác nữ công")]


def test_what_the_sides_do_besides_is_wished_for_with_it(tell: Tell) -> None:
    told = tell("Ông Lò Văn Thương mong muốn hai bên tiếp tục gặp gỡ. Bên cạnh đó, hai bên đẩy mạnh chăm lo nhà ở.")
    assert [kind for kind, _ in told.texts] == ["wish", "wish"]


@pytest.mark.parametrize("report", ["Hai bên trao đổi về tình hình công nhân.", "Hai bên tăng cường 20 lớp học nghề."])
def test_what_the_sides_talked_of_or_counted_is_no_plan(tell: Tell, report: str) -> None:
    told = tell(f"Hai bên nhất trí mỗi năm gặp nhau một lần. {report}")
    assert len(told.texts) == 1


@pytest.mark.parametrize(
    "sentence",
    [
        "Phấn đấu có hai đơn vị được Liên đoàn Lao động tỉnh Kon Tum đề nghị Chính phủ tặng Cờ thi đua.",
        "Cùng dự có tổ giúp việc của Liên đoàn Lao động tỉnh Kon Tum chỉ đạo Đại hội (Tổ số 02).",
    ],
)
def test_who_is_put_forward_or_leads_a_congress_is_asked_nothing(tell: Tell, sentence: str) -> None:
    assert tell(sentence).texts == []


def test_a_person_who_goes_on_to_direct_is_heard(tell: Tell) -> None:
    told = tell(
        "Bà Bạch Thị Ngần chúc mừng đoàn viên mới, đồng thời chỉ đạo Công đoàn cơ sở xây dựng quy chế làm việc."
    )
    assert told.texts == [("instruction", "xây dựng quy chế làm việc")]


def test_tasks_that_are_listed_as_such_are_asked_by_nobody(tell: Tell) -> None:
    told = tell("Công đoàn tập trung vào các nhiệm vụ trọng tâm như: dạy nghề; đề xuất, kiến nghị góp ý xây dựng luật.")
    assert told.texts == []


def test_being_ready_with_something_is_no_promise(tell: Tell) -> None:
    told = tell("Bà Bạch Thị Ngần cho biết công nhân nâng cao cảnh giác, sẵn sàng các phương án để bảo đảm an toàn.")
    assert told.texts == []


def test_what_is_wished_to_be_a_motivation_is_asked_of_nobody(tell: Tell) -> None:
    told = tell("Bà Bạch Thị Ngần chúc mừng gia đình, mong muốn đây sẽ là động lực giúp gia đình vượt khó vươn lên.")
    assert told.texts == []


def test_what_must_be_done_according_to_somebody_is_asked_by_them(tell: Tell) -> None:
    told = tell(
        "Ông Lò Văn Thương phát biểu chào mừng đoàn.",
        "Theo bà Bạch Thị Ngần, thời gian tới các cấp công đoàn cần tiếp tục đổi mới phương thức hoạt động.",
    )
    assert told.texts == [("instruction", "tiếp tục đổi mới phương thức hoạt động")]
    assert told.speakers == {"Bạch Thị Ngần"}


def test_what_somebody_finds_of_firms_in_general_is_no_demand(tell: Tell) -> None:
    told = tell("Theo bà Bạch Thị Ngần, giá thuê nhà tăng nên tiền lương cần đủ sống.")
    assert told.texts == []


def test_to_study_a_resolution_together_asks_nothing(tell: Tell) -> None:
    told = tell("Bà Bạch Thị Ngần đã quán triệt Nghị quyết về ba nhiệm vụ, gồm: chăm lo đoàn viên; xây dựng tổ chức.")
    assert told.texts == []


def test_wishes_that_are_only_named_are_none(tell: Tell) -> None:
    told = tell("Bà Bạch Thị Ngần cho biết công nhân có thể gửi những mong muốn, kiến nghị lên lãnh đạo tỉnh Sơn La.")
    assert told.texts == []


def test_matters_that_were_petitioned_are_no_petition(tell: Tell) -> None:
    told = tell("Bà Bạch Thị Ngần kiến nghị tỉnh Sơn La và các ngành nhiều nội dung.")
    assert told.texts == []


def test_who_notes_opinions_and_at_once_directs_goes_on(tell: Tell) -> None:
    told = tell(
        "Bà Bạch Thị Ngần đã ghi nhận các ý kiến; đồng thời chỉ đạo người đứng đầu cấp ủy các cấp; "
        "thủ trưởng các đơn vị tăng cường đối thoại với công nhân."
    )
    assert told.texts == [("instruction", "thủ trưởng các đơn vị tăng cường đối thoại với công nhân")]
    assert told.speakers == {"Bạch Thị Ngần"}


def test_what_was_directed_in_the_past_year_is_reported(tell: Tell) -> None:
    told = tell(
        "Bà Bạch Thị Ngần cho biết Liên đoàn đã thăm 20 công ty; đồng thời chỉ đạo các công đoàn cơ sở tặng quà."
    )
    assert told.texts == []


def test_he_himself_will_do_what_he_affirms(tell: Tell) -> None:
    told = tell("Ông Lò Văn Thương khẳng định trên cương vị của mình ông sẽ ưu tiên trao đổi đoàn giữa hai tỉnh.")
    assert told.texts == [("commitment", "ưu tiên trao đổi đoàn giữa hai tỉnh")]


def test_a_wish_goes_on_in_the_sentence_after_it(tell: Tell) -> None:
    told = tell(
        "Ông Lò Văn Thương mong Chủ tịch công đoàn bạn tiếp tục cử cán bộ sang học nghề. "
        "Bên cạnh đó, công đoàn bạn sẽ kết nối doanh nghiệp của hai tỉnh.",
    )
    assert [kind for kind, _ in told.texts] == ["wish", "wish"]
    assert told.speakers == {"Lò Văn Thương"}


def test_what_else_was_done_is_no_further_wish(tell: Tell) -> None:
    told = tell(
        "Ông Lò Văn Thương mong Chủ tịch công đoàn bạn tiếp tục cử cán bộ sang học nghề. "
        "Bên cạnh đó, đoàn đã thăm nhà máy, nơi sẽ tiếp nhận công nhân.",
    )
    assert len(told.texts) == 1


def test_a_quotation_that_somebody_spoke_demands(tell: Tell) -> None:
    told = tell("“Các sở, ngành cần giải quyết kiến nghị của công nhân”, ông Lò Văn Thương nói.")
    assert told.texts == [("instruction", "giải quyết kiến nghị của công nhân")]


def test_a_quotation_over_paragraphs_is_spoken_by_the_one_named_behind_the_last(tell: Tell) -> None:
    told = tell(
        "“Nghề chè đang thiếu thợ.", "Các công đoàn cơ sở phải lập tủ thuốc ở đồi chè.",
        "Liên đoàn sẽ chi 50 triệu đồng mua thuốc”, ông Lò Văn Thương nói.",
    )  # fmt: skip
    assert told.texts == [("instruction", "lập tủ thuốc ở đồi chè"), ("commitment", "chi 50 triệu đồng mua thuốc")]
    assert told.speakers == {"Lò Văn Thương"}


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("“Nghề chè đang thiếu thợ.", "Các công đoàn cơ sở phải lập tủ thuốc ở đồi chè.", "Vụ chè đã hết”."),
        ("Lễ “Tết chè.", "Các công đoàn cơ sở phải lập tủ thuốc.", "Quỹ “Tủ thuốc”, ông Lò Văn Thương nói là có."),
    ],
)
def test_without_a_speaker_behind_it_a_long_quotation_demands_nothing(tell: Tell, paragraphs: tuple[str, ...]) -> None:
    assert tell(*paragraphs).statements == []


def test_a_demand_may_go_to_the_staff_and_go_on_beside_it(tell: Tell) -> None:
    told = tell(
        "Ông Lò Văn Thương lưu ý đội ngũ tín dụng khảo sát các xưởng chè. Cạnh đó, tiếp tục mở lớp dạy nghề chè."
    )
    assert told.texts == [("instruction", "khảo sát các xưởng chè"), ("instruction", "tiếp tục mở lớp dạy nghề chè")]


def test_who_was_there_too_goes_on_with_no_demand(tell: Tell) -> None:
    told = tell("Ông Lò Văn Thương đề nghị các xã mở lớp học nghề dệt. Cùng dự có Công đoàn Viên chức tỉnh.")
    assert told.texts == [("proposal", "mở lớp học nghề dệt")]


def test_a_wish_that_a_gift_may_help_is_a_courtesy(tell: Tell) -> None:
    assert tell("Ông Lò Văn Thương mong rằng ngôi nhà mới sẽ giúp gia đình ổn định cuộc sống.").statements == []


def test_demands_go_on_in_the_next_paragraph_behind_a_circumstance(tell: Tell) -> None:
    told = tell(
        "Ông Lò Văn Thương yêu cầu đoàn đại biểu chấp hành nghiêm quy chế của đại hội.",
        "Thông qua đại hội cần quảng bá hình ảnh Sơn La; sau khi kết thúc phải báo cáo với Liên đoàn.",
    )
    assert [kind for kind, _ in told.texts] == ["instruction"] * 3
    assert told.speakers == {"Lò Văn Thương"}


def test_what_is_needed_in_general_asks_nobody_in_the_next_paragraph(tell: Tell) -> None:
    told = tell(
        "Ông Lò Văn Thương yêu cầu đoàn đại biểu chấp hành nghiêm quy chế của đại hội.",
        "Trong sản xuất, giá thuê nhà tăng nên công nhân cần tăng ca.",
    )
    assert len(told.texts) == 1


def test_a_meeting_held_to_give_tasks_is_no_instruction(tell: Tell) -> None:
    told = tell("Ông Lò Văn Thương đã có buổi gặp mặt, động viên và giao nhiệm vụ cho đoàn đại biểu đi dự đại hội.")
    assert told.texts == []


def test_both_of_them_will_do_what_they_plan(tell: Tell) -> None:
    told = tell("Trong năm 2024, đôi bên sẽ tập trung hỗ trợ công nhân trẻ khởi nghiệp.")
    assert told.texts == [("commitment", "tập trung hỗ trợ công nhân trẻ khởi nghiệp")]


def test_what_is_noted_among_the_things_asked_is_asked_too(tell: Tell) -> None:
    told = tell(
        "Ông Lò Văn Thương yêu cầu các ban khẩn trương hoàn thiện báo cáo. "
        "Trong đó, lưu ý bổ sung số liệu tài chính; giải thích rõ nguyên nhân chậm nộp."
    )
    assert [kind for kind, _ in told.texts] == ["instruction"] * 3


def test_the_prime_minister_of_the_government_asks(tell: Tell) -> None:
    told = tell("Thủ tướng Chính phủ đề nghị Liên đoàn Lao động tỉnh Sơn La quan tâm hơn nữa đến nhà ở công nhân.")
    assert [kind for kind, _ in told.texts] == ["proposal"]


def test_hopes_set_on_a_new_year_ask_nobody(tell: Tell) -> None:
    told = tell("Ông Lò Văn Thương kỳ vọng vào một năm mới nhiều thắng lợi của công nhân.")
    assert told.texts == []
