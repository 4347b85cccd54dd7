"""Vietnamese from before Unicode is recognised and converted, and nothing else is touched."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from giaoluu.sources.legacy.detecting import modernise
from giaoluu.sources.legacy.syllables import is_syllable
from giaoluu.sources.opening import open_source

MODERN = "Liên đoàn Lao động tỉnh Hà Nam và Tổng Công hội tỉnh Vân Nam ký chương trình phối hợp, nhiệm kỳ 2023 - 2028."
TCVN3 = "Liªn ®oµn Lao ®éng tØnh Hµ Nam vµ Tæng C«ng héi tØnh V©n Nam ký ch­¬ng tr×nh phèi hîp, nhiÖm kú 2023 - 2028."
VNI = (
    "Lieân ñoaøn Lao ñoäng tænh Haø Nam vaø Toång Coâng hoäi tænh Vaân Nam kyù chöông trình phoái hôïp, "
    "nhieäm kyø 2023 - 2028."
)
VIQR = (
    "Lie^n ddoa`n Lao ddo^.ng ti?nh Ha` Nam va` To^?ng Co^ng ho^.i ti?nh Va^n Nam ky' chu+o+ng tri`nh pho^'i ho+.p, "
    "nhie^.m ky` 2023 - 2028."
)


def windows_1258(text: str) -> bytes:
    """The bytes that old Windows wrote: shaped letters whole, most tones after them."""
    raw = b""
    for letter in text:
        try:
            raw += letter.encode("cp1258")
        except UnicodeEncodeError:
            decomposed = unicodedata.normalize("NFD", letter)
            tone = next(mark for mark in decomposed if mark in "\u0300\u0301\u0303\u0309\u0323")
            raw += unicodedata.normalize("NFC", decomposed.replace(tone, "")).encode("cp1258") + tone.encode("cp1258")
    return raw


@pytest.mark.parametrize(
    ("old", "scheme"), [(TCVN3, "tcvn3"), (VNI, "vni"), (VIQR, "viqr")], ids=["tcvn3", "vni", "viqr"]
)
def test_an_old_text_is_converted_and_the_original_kept(old: str, scheme: str) -> None:
    (page,) = open_source(old.encode(), "cũ.txt")
    assert page.text == MODERN
    assert page.original == old
    assert page.declared["encoding"] == scheme


@pytest.mark.parametrize(("raw", "encoding"), [(TCVN3.encode("latin-1"), "tcvn3"), (VNI.encode("cp1252"), "vni")])
def test_an_old_text_in_its_own_bytes_is_converted(raw: bytes, encoding: str) -> None:
    (page,) = open_source(raw, "cũ.txt")
    assert page.text[:35] == MODERN[:35]
    assert page.declared["encoding"] == encoding


def test_windows_1258_is_decoded_and_its_marks_composed() -> None:
    (page,) = open_source(windows_1258(MODERN), "cũ.txt")
    assert page.text == MODERN
    assert page.declared["encoding"] == "windows-1258"


def test_capitals_of_old_fonts_come_out_as_capitals() -> None:
    conversion = modernise("CéNG HßA X· HéI CHñ NGHÜA VIÖT NAM\n§éc lËp - Tù do - H¹nh phóc")
    assert conversion is not None
    assert conversion.text == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"


def test_a_full_stop_after_a_vowel_ends_a_viqr_sentence() -> None:
    conversion = modernise(
        "Ddoa`n dde^'n tha(m Ha` No^.i. Ngoa`i ra, ho^.i. tru+o+`ng ddo^ng. To^'i co' ho.p o+? Hue^'. Ca?m o+n!"
    )
    assert conversion is not None
    assert conversion.text == "Đoàn đến thăm Hà Nội. Ngoài ra, hội. trường đông. Tối có họp ở Huế. Cảm ơn!"


@pytest.mark.parametrize(
    "text",
    [
        MODERN,
        unicodedata.normalize("NFD", MODERN),
        "Le développement économique a été très élevé à Genève, où les délégués ont créé une fédération.",
        "Müller fährt über die Straße nach Köln, wo größere Bäume stehen; schöne Grüße an Jürgen.",
        "O São João é à tarde; a organização não está na praça; três irmãs e avôs.",
        "På søndag går vi til sjøen; både blåbær og rød grøt, så får vi øl.",
        "· 5 µm · 6 µm ± 2° © 2024 ® «guillemets» § 12 ¶ ¼ ½ ¾",
        "tôi có bé trí, ông có hai cô",
        "if (a^2 + b^2 == c^2) { o+=u+1; add(a(b)); } // don't! what? u+e^x.",
        "Odd address: dd/mm/yyyy, e.g. hidden.add@example.org?a=b. See to^do^list.",
        MODERN + " " + TCVN3[:20],
    ],
)
def test_what_is_not_old_vietnamese_is_left_alone(text: str) -> None:
    assert modernise(text) is None


@given(st.text(alphabet=st.sampled_from("aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạếềộớữịÁĐ ,.'`?^(+-\n"), max_size=400))
def test_text_with_modern_letters_in_number_is_never_converted(text: str) -> None:
    assert modernise(text + " ăn được ở Điện Biên") is None


@pytest.mark.parametrize(
    "word", ["nghiêng", "quốc", "giếng", "huỳnh", "khuỷu", "ươm", "Đắk", "việt", "thuở", "gì", "xoong"]
)
def test_vietnamese_syllables_are_known(word: str) -> None:
    assert is_syllable(word) == (word != "Đắk")


@pytest.mark.parametrize("word", ["été", "größe", "việc1", "cat", "ngt", "hộc!", "bách ", "chàc", "kuộ"])
def test_other_letters_in_a_row_are_no_syllables(word: str) -> None:
    assert not is_syllable(word)


@pytest.mark.parametrize(
    ("western", "errors", "read"),
    [
        ("latin-1", "strict", MODERN),
        ("cp1252", "replace", MODERN),
        ("cp1252", "replace", "LĐLĐ tỉnh Hà Nam hội đàm với Công đoàn Vân Nam."),
    ],
)
@pytest.mark.parametrize("frame", ["{}", "<html><head><meta charset='utf-8'></head><body><p>{}</p></body></html>"])
def test_text_that_was_written_in_utf_8_twice_is_read_once(western: str, errors: str, read: str, frame: str) -> None:
    twice = read.encode().decode(western, errors)
    assert "\ufffd" not in twice.replace("Ä\ufffd", "")
    (page,) = open_source(frame.format(twice).encode(), "chép lại.html" if "<" in frame else "chép lại.txt")
    assert page.text == read
    assert page.declared["encoding"] == "utf-8 in utf-8"


def test_a_letter_that_was_lost_on_the_way_is_left_open_and_the_rest_is_read() -> None:
    lost = "Công đoàn hai tỉnh hội đàm và ký bản ghi nhớ."
    (page,) = open_source(lost.encode().decode("cp1252", "replace").encode(), "chép lại.txt")
    assert page.text == lost.replace("ờ", "\ufffd")


@pytest.mark.parametrize("text", ["ĐÃ” KÝ”, À” VÀ”", "Ngày 4/11, LĐLĐ tỉnh đón khách; có bạn viết 'cÃ´ng Ä‘oÃ n'."])
def test_modern_text_that_holds_such_letters_is_left_alone(text: str) -> None:
    (page,) = open_source(text.encode(), "tin.txt")
    assert page.text == text
