"""Papers of an office beside articles: reports in sections, texts of agreements in articles, counts and lists."""

from giaoluu.facts.kinds import Account
from tests.reading.conftest import Parts, Read

HOME, GUEST = "Liên đoàn Lao động tỉnh Hà Tĩnh", "Liên hiệp Công đoàn tỉnh Bôlykhămxay"
SIGNED = f"Ngày 26/3/2024, tại Lạc Xao, {HOME} và {GUEST} (Lào) đã ký kết Bản ghi nhớ giai đoạn 2024 - 2028."
REPORT = (
    "BÁO CÁO\n"
    "Kết quả công tác đối ngoại năm 2024 và phương hướng năm 2025\n"
    f"Thực hiện Kế hoạch số 08/KH-LĐLĐ ngày 15/01/2024 về công tác đối ngoại, {HOME} báo cáo kết quả như sau:\n"
    "1. Đoàn ra, đoàn vào\n"
    "Năm 2024, Liên đoàn Lao động tỉnh tổ chức 3 đoàn ra với 27 lượt người, đón 4 đoàn vào với 38 lượt người.\n"
    "2. Ký kết và thực hiện thỏa thuận\n"
    f"{SIGNED}\n"
    "3. Kiến nghị\n"
    "Liên đoàn Lao động tỉnh kiến nghị Tổng Liên đoàn ban hành mẫu báo cáo việc thực hiện thỏa thuận quốc tế.\n"
)


def lines(account: Account) -> list[str]:
    return [line.text for agreement in account.agreements for line in agreement.lines]


def parties(account: Account) -> list[list[str]]:
    names = {body.id: body.name for body in account.organisations}
    return [sorted(names[body] for body in agreement.parties) for agreement in account.agreements]


def test_a_dated_paragraph_under_a_numbered_heading_is_no_teaser(parts: Parts) -> None:
    assert ("body", SIGNED) in parts(REPORT)


def test_agreements_of_all_nations_are_none_of_the_page_by_name(read: Read) -> None:
    assert parties(read(REPORT)) == [sorted([HOME, GUEST])]


def test_a_count_of_agreements_is_no_agreement(read: Read) -> None:
    lead = (
        f"Ngày 12/12/2024, Tổng Liên đoàn Lao động Việt Nam và {HOME} tổ chức hội nghị về công tác đối ngoại tại Vinh. "
        "Năm qua, các cấp công đoàn ký mới 11 bản ghi nhớ, gia hạn 4 thỏa thuận hợp tác."
    )
    assert read(f"Bàn về công tác đối ngoại của công đoàn\n\n{lead}").agreements == []


def test_what_is_to_be_taken_over_is_no_agreement_of_those_who_ask(read: Read) -> None:
    lead = (
        f"Ngày 12/12/2024, Tổng Liên đoàn Lao động Việt Nam và {HOME} tổ chức hội nghị về công tác đối ngoại tại Vinh. "
        "Bà Lê Thị Sen đề nghị Tổng Liên đoàn hướng dẫn việc kế thừa các bản ghi nhớ khi sắp xếp tổ chức."
    )
    assert read(f"Bàn về công tác đối ngoại của công đoàn\n\n{lead}").agreements == []


def test_the_articles_of_an_agreement_are_its_lines(read: Read) -> None:
    account = read(
        "THỎA THUẬN HỢP TÁC\n"
        f"giữa {HOME} và {GUEST} giai đoạn 2025 - 2029\n"
        f"Hôm nay, ngày 15 tháng 4 năm 2025, tại Lạc Xao, {HOME} (Việt Nam) và {GUEST} (Lào) ký kết Thỏa thuận hợp tác "
        "giai đoạn 2025 - 2029.\n"
        "Điều 1. Nội dung\n"
        "1. Hai bên hỗ trợ pháp lý cho lao động Hà Tĩnh làm việc tại Lạc Xao.\n"
        "2. Mỗi năm hai bên trao đổi một đoàn cán bộ.\n"
        "Điều 2. Tổ chức thực hiện\n"
        "Mỗi bên cử một cán bộ đầu mối.\n"
    )
    assert [line.split()[0] for line in lines(account)] == ["Hai", "Mỗi", "Mỗi"]


def test_what_a_report_tells_in_numbers_was_done_and_is_no_promise(read: Read) -> None:
    account = read(
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "BÁO CÁO\n"
        "Tổng kết 5 năm thực hiện Chương trình phối hợp giữa Liên đoàn Lao động tỉnh và Công an tỉnh\n"
        f"Thực hiện Chương trình phối hợp giữa {HOME} và Công an tỉnh Hà Tĩnh, LĐLĐ tỉnh báo cáo như sau:\n"
        "1. Xây dựng tổ công nhân tự quản: thành lập 31 tổ với 900 thành viên trong các khu nhà trọ.\n"
        "2. Giải quyết quan hệ lao động: phối hợp giải quyết 12 vụ việc, giảm 9 vụ so với trước.\n"
    )
    assert account.statements == []


def test_a_plan_of_those_who_signed_tells_lines(read: Read) -> None:
    more = "Theo kế hoạch, hai bên khởi công nhà văn hóa lao động tại Lạc Xao trong quý II/2025."
    assert len(lines(read(f"Công đoàn hai tỉnh ký kết hợp tác\n\n{SIGNED}\n\n{more}"))) == 1


def test_a_typed_note_whose_lines_go_on_with_names_is_read_as_one_sentence(read: Read) -> None:
    account = read(
        "LIÊN ĐOÀN LAO ĐỘNG TỈNH HÀ TĨNH          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "                                            Độc lập - Tự do - Hạnh phúc\n\n"
        "                     GIẤY GIAO NHẬN\n\n"
        "   Hôm nay, ngày 2 tháng 4 năm 2020, tại Cửa khẩu quốc tế\n"
        f"Cầu Treo, {HOME} bàn giao cho Liên hiệp\n"
        "Công đoàn tỉnh Bôlykhămxay (Lào) số tiền hỗ trợ phòng dịch gồm:\n\n"
        "   1. Khẩu trang y tế: 5.000 cái\n"
        "   2. Tiền mặt: 90.000.000 đồng\n\n"
        "   Hai bên đã kiểm đếm đủ, cùng ký tên.\n"
    )
    (exchange,) = account.exchanges
    assert (exchange.kind, len(exchange.parties), len(account.figures)) == ("support", 2, 2)


def test_those_who_act_stand_before_the_verb_of_a_line(read: Read) -> None:
    more = "Theo bản ghi nhớ, trong 5 năm, phía Bôlykhămxay nhận 20 cán bộ Liên đoàn Lao động tỉnh Hà Tĩnh sang học."
    account = read(f"Công đoàn hai tỉnh ký kết hợp tác\n\n{SIGNED}\n\n{more}")
    assert len(account.statements[0].binds) == 2


def test_three_programmes_that_two_sign_are_signed(read: Read) -> None:
    lead = f"Ngày 4/11/2024, tại Vinh, {HOME} và Sở Y tế tỉnh Hà Tĩnh ký kết 3 chương trình phối hợp về y tế."
    assert [agreement.status for agreement in read(f"Ký kết ba chương trình phối hợp\n\n{lead}").agreements] == [
        "signed"
    ]
