import pytest

from giaoluu.messages import language_of_user, tell
from giaoluu.sources.errors import DamagedSource


@pytest.mark.parametrize(
    ("settings", "language"),
    [
        ({}, "vi"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "vi_VN"}, "vi"),
        ({"LANG": "C.UTF-8"}, "vi"),
        ({"LANG": "fr_FR.UTF-8"}, "vi"),
        ({"LANG": "vi_VN.UTF-8", "LC_ALL": "en_US.UTF-8"}, "en"),
        ({"GIAOLUU_LANGUAGE": "en", "LC_ALL": "vi_VN.UTF-8"}, "en"),
        ({"GIAOLUU_LANGUAGE": "de", "LANG": "en_US"}, "en"),
    ],
)
def test_the_language_is_that_of_the_setting_then_of_the_locale_then_vietnamese(
    settings: dict[str, str], language: str
) -> None:
    assert language_of_user(settings) == language


def test_a_message_is_told_in_the_language_asked_for() -> None:
    assert tell("It is empty.", language="vi") == "Không có nội dung."
    assert tell("It is empty.", language="en") == "It is empty."


def test_a_message_that_no_catalogue_has_is_told_as_it_is() -> None:
    assert tell("{name} sings.", language="vi", name="Lan") == "Lan sings."


def test_a_placeholder_without_its_value_is_an_error() -> None:
    with pytest.raises(KeyError):
        tell("It is larger than {megabytes} MB.", language="vi")


def test_an_error_names_the_source_what_happened_and_the_remedy() -> None:
    error = DamagedSource("biên bản.pdf", format="PDF")
    assert error.tell("vi").startswith("biên bản.pdf: Tệp bị hỏng hoặc bị cắt cụt, không đọc được theo định dạng PDF.")
    assert error.tell("en").endswith("open and save it anew in the programme that made it.")
