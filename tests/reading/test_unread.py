from tests.reading.conftest import Read

LEAD = "Sáng 4/11/2024, tại Kon Tum, LĐLĐ tỉnh Kon Tum hội đàm với Liên hiệp Công đoàn tỉnh Attapeu (Lào)."


def unread(read: Read, sentence: str, *, lead: str = LEAD) -> list[tuple[str, str]]:
    """The sentences left unread, each with why."""
    text = f"Chuyện của hai công đoàn\n\n{lead}\n{sentence}"
    return [(text[slice(*one.span)], one.reason) for one in read(text).unread]


def test_an_agreement_between_nobody_is_left_to_a_person(read: Read) -> None:
    lead = "Năm qua, đời sống của công nhân vùng biên giới có thêm nhiều đổi thay đáng mừng so với trước đây."
    sentence = "Một bản ghi nhớ mới cũng được nhắc đến nhiều lần trong các câu chuyện bên lề."
    ((words, reason),) = unread(read, sentence, lead=lead)
    assert words == sentence
    assert "agreement" in reason


def test_an_agreement_that_was_read_and_is_named_again_is_not(read: Read) -> None:
    assert unread(read, "Hai bên đã ký bản ghi nhớ. Bản ghi nhớ gồm sáu điều, in bằng hai thứ tiếng.") == []


def test_a_sentence_that_only_tells_a_story_is_not(read: Read) -> None:
    assert unread(read, "Trời hửng nắng, những người thợ cạo mủ cùng nhau ca hát bên bếp lửa hồng.") == []


def test_menus_and_teasers_are_not(read: Read) -> None:
    assert (
        unread(read, "Buổi gặp gỡ kết thúc trong tiếng hát của công nhân.\nTin liên quan\nKý 1.250 bản ghi nhớ") == []
    )
