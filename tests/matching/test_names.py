import pytest

from giaoluu.matching import NameReader

ONE_BODY = [
    ("LĐLĐ tỉnh Lào Cai", "Liên đoàn Lao động tỉnh Lào Cai"),
    ("LĐLĐ Lào Cai", "Liên đoàn Lao động tỉnh Lào Cai"),
    ("LĐLĐ TP HCM", "Liên đoàn Lao động Thành phố Hồ Chí Minh"),
    ("LĐLĐ TP.HCM", "LĐLĐ thành phố Hồ Chí Minh"),
    ("LIÊN ĐOÀN LAO ĐỘNG TỈNH THANH HOÁ", "Liên đoàn Lao động tỉnh Thanh Hóa"),
    ("Công đoàn tỉnh Thanh Hóa", "Liên đoàn Lao động tỉnh Thanh Hóa"),
    ("CĐ ngành Y tế Lào Cai", "Công đoàn Y tế tỉnh Lào Cai"),
    ("Công đoàn ngành GTVT Nghệ An", "Công đoàn ngành Giao thông vận tải tỉnh Nghệ An"),
    ("CĐCS Công ty CP Thép Hòa Sơn", "Công đoàn Công ty Cổ phần Thép Hòa Sơn"),
    ("Liên hiệp Công đoàn tỉnh Chăm Pa Sắc", "Liên hiệp Công đoàn tỉnh Champasak"),
    ("Công hội tỉnh Vân Nam", "Tổng Công hội tỉnh Vân Nam (Trung Quốc)"),
    ("Yunnan Provincial Federation of Trade Unions", "Tổng Công hội tỉnh Vân Nam"),
    ("Lao Cai Provincial Federation of Labour", "Liên đoàn Lao động tỉnh Lào Cai"),
    ("Lien doan Lao dong tinh Lao Cai", "Liên đoàn Lao động tỉnh Lào Cai"),
    ("Đoàn công tác LĐLĐ tỉnh Cà Mau", "Liên đoàn Lao động tỉnh Cà Mau"),
    ("CĐ các cơ quan Đảng tỉnh Hải Dương", "Công đoàn Các cơ quan Đảng tỉnh Hải Dương"),
    ("CĐ các KCX & CN TP HCM", "Công đoàn các khu chế xuất và công nghiệp Thành phố Hồ Chí Minh"),
    ("CĐCS Công ty CP ĐT&PT Sông Vệ", "Công đoàn Công ty Cổ phần Đầu tư và Phát triển Sông Vệ"),
    ("Tổng LĐLĐVN", "Tổng Liên đoàn Lao động Việt Nam"),
]
TWO_BODIES = [
    ("Đoàn đại biểu Quốc hội tỉnh Cà Mau", "Quốc hội"),
    ("Trường CĐ Y tế Cà Mau", "Công đoàn Y tế tỉnh Cà Mau"),
    ("LĐLĐ tỉnh Yên Bái", "LĐLĐ thành phố Yên Bái"),
    ("LĐLĐ tỉnh Lào Cai", "Ban Thường vụ LĐLĐ tỉnh Lào Cai"),
    ("Công đoàn ngành Y tế Lào Cai", "Sở Y tế Lào Cai"),
    ("Công đoàn ngành Y tế Lào Cai", "LĐLĐ tỉnh Lào Cai"),
    ("Công đoàn ngành Y tế Lào Cai", "Công đoàn Y tế Việt Nam"),
    ("Tổng Công hội tỉnh Vân Nam", "Tổng Công hội châu Hồng Hà"),
    ("Công đoàn phường Tân Lập", "Công đoàn cơ sở phường Tân Lập"),
    ("FKTU Chungnam", "KCTU Chungnam"),
    ("LĐLĐ huyện Châu Thành, tỉnh An Giang", "LĐLĐ huyện Châu Thành, tỉnh Kiên Giang"),
    ("Liên hiệp Công đoàn tỉnh Viêng Chăn", "Liên hiệp Công đoàn Thủ đô Viêng Chăn"),
]


@pytest.mark.parametrize(("one", "other"), ONE_BODY)
def test_two_ways_to_write_one_name_have_one_shape(names: NameReader, one: str, other: str) -> None:
    assert names.read(one).key() == names.read(other).key()


@pytest.mark.parametrize(("one", "other"), TWO_BODIES)
def test_names_that_look_alike_keep_apart_what_tells_them_apart(names: NameReader, one: str, other: str) -> None:
    assert names.read(one).key() != names.read(other).key()


def test_a_name_without_its_place_says_nothing_by_itself(names: NameReader) -> None:
    assert not names.read("LĐLĐ tỉnh").says_something()
    assert names.read("LĐLĐ tỉnh Sơn La").says_something()


def test_a_district_that_no_other_province_has_knows_its_province(names: NameReader) -> None:
    assert names.read("LĐLĐ huyện Bát Xát").within == "lào cai"
    assert names.read("LĐLĐ huyện Châu Thành").within == ""


def test_a_former_post_is_known_as_former(names: NameReader) -> None:
    assert names.post_title("nguyên Chủ tịch") == ("chủ tịch", True)
    assert names.post_title("Phó Chủ tịch") == ("phó chủ tịch", False)


def test_a_place_goes_by_one_name_in_every_language(names: NameReader) -> None:
    assert names.place_name("Yunnan") == names.place_name("Vân Nam") == "vân nam"
    assert names.around("Côn Minh") == "vân nam"


def test_a_committee_acts_for_its_body_and_a_board_does_not(names: NameReader) -> None:
    assert names.whole_body("Ban Thường vụ LĐLĐ tỉnh Đồng Tháp") == "LĐLĐ tỉnh Đồng Tháp"
    assert names.whole_body("Ban Nữ công LĐLĐ tỉnh Đồng Tháp") == ""
    assert names.whole_body("LĐLĐ tỉnh Đồng Tháp") == ""
