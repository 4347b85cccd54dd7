from giaoluu.reading.article import Part
from giaoluu.reading.sentences import LONGEST, find_sentences


def sentences_of(text: str) -> list[str]:
    return [text[one.start : one.end] for one in find_sentences(text, text.lower(), [Part("body", 0, len(text))])]


def test_a_list_that_never_ends_is_cut_between_words() -> None:
    text = "thăm hỏi đoàn viên và " * 1000
    pieces = sentences_of(text)
    assert len(pieces) > 1
    assert max(map(len, pieces)) <= LONGEST
    assert " ".join(pieces).split() == text.split()


def test_a_word_without_end_is_cut_all_the_same() -> None:
    assert [len(piece) for piece in sentences_of("ă" * 7000)] == [LONGEST, LONGEST, 1000]


def test_a_sentence_of_common_length_stays_whole() -> None:
    text = "Hai bên ký kết thỏa thuận. " + "Đoàn thăm các khu công nghiệp, " * 20 + "rồi về nước."
    assert len(sentences_of(text)) == 2
