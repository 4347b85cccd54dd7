import string

from giaoluu.matching.reasons import WORDS, Reason, tell_reason, tell_reasons
from giaoluu.matching.scoring import slugs_without_words


def test_every_feature_that_is_weighed_has_words() -> None:
    assert slugs_without_words() == set()


def test_a_reason_is_told_in_both_languages() -> None:
    reason = Reason("time_after", -0.4, (("until", "2025-06-30"),))
    assert tell_reason(reason, "vi") == "khi đó đã chấm dứt hoạt động: 2025-06-30"
    assert tell_reason(reason, "en") == "it had ended by then: 2025-06-30"


def test_every_reason_can_be_told_with_its_own_data() -> None:
    for slug, words in WORDS.items():
        data = tuple((name, "x") for _, name, _, _ in string.Formatter().parse(words) if name)
        assert "{" not in tell_reason(Reason(slug, 1.0, data), "vi")


def test_the_weightiest_reason_comes_first_with_the_sign_of_what_it_speaks_for() -> None:
    told = tell_reasons([Reason("sort_same", 0.1), Reason("parties_differ", -0.6)], "en")
    assert told == "− no party is the same; + the same kind of occasion"
