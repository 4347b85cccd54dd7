"""Why two things may be one, or not: a slug with its data, and the sentence for it in the user's language."""

from collections.abc import Iterable

import msgspec

from giaoluu.messages import message, tell

WORDS = {
    # bodies
    "name_same": message("the name is the same: {name}"),
    "name_unmarked": message("the name is the same but for Vietnamese marks: {name}"),
    "name_near": message("the name is spelled nearly alike: {name}"),
    "name_of_before": message("the body before it bore this name: {name}"),
    "name_out_of_date": message("it bore this name only at another time: {name}"),
    "by_alias": message("another form of the name on the page agrees: {name}"),
    "part_differs": message("one is a board or office of the other: {one} / {other}"),
    "head_differs": message("they are bodies of different sorts: {one} / {other}"),
    "field_differs": message("the field of work or the proper name differs: {one} / {other}"),
    "place_differs": message("the place differs: {one} / {other}"),
    "form_left_out": message("one leaves out the legal form: {one} / {other}"),
    "legal_form_differs": message("the legal form of the enterprise differs: {one} / {other}"),
    "size_differs": message("the level of the place differs: {one} / {other}"),
    "within_differs": message("the province around it differs: {one} / {other}"),
    "within_open": message("several places bear this name, and the page does not say which is meant: {name}"),
    "affiliation_open": message("rival union centres there have bodies that are called so, and none is named: {name}"),
    "kind_differs": message("the kind of body differs: {one} / {other}"),
    "level_differs": message("the level differs: {one} / {other}"),
    "country_differs": message("the country differs: {one} / {other}"),
    "time_fits": message("it existed at that time ({on})"),
    "time_open": message("nothing tells whether it existed at the time that the page means"),
    "time_before": message("it was founded only later: {since}"),
    "time_after": message("it had ended by then: {until}"),
    # people
    "person_same": message("the full name is the same: {name}"),
    "person_order": message("the name is the same in another order: {name}"),
    "person_sounds": message("the name sounds alike in another spelling: {name}"),
    "person_near": message("the name sounds nearly alike in another spelling: {name}"),
    "person_unmarked": message("the name is the same where marks are left out: {name}"),
    "person_marks": message("the marks differ, as in names of different people: {one} / {other}"),
    "post_same": message("post, body and time agree: {title}"),
    "post_time_open": message("post and body agree, the time is not known: {title}"),
    "post_other_time": message("post and body agree, but at another time: {title}"),
    "post_former": message("the former post agrees: {title}"),
    "body_same": message("a post in the same body, under another title: {title}"),
    "body_kin": message("a post in a body that this one came from, or that came of it: {title}"),
    "post_open": message("the title agrees, the body is not known: {title}"),
    "body_differs": message("no post in the same body is known"),
    "beside_same": message("people stand beside them who did before: {count}"),
    # occasions and agreements
    "parties_same": message("the same parties"),
    "parties_shared": message("{count} parties are the same"),
    "parties_one": message("only one party is the same"),
    "partner_differs": message("one party is the same, the other is not"),
    "parties_differ": message("no party is the same"),
    "sides_turned": message("host and guest have changed places"),
    "date_same": message("on the same day: {date}"),
    "date_fits": message("the dates can be one: {one} / {other}"),
    "date_near": message("the dates are {days} days apart"),
    "date_differs": message("at different times: {one} / {other}"),
    "guests_same": message("the same guest is named: {name}"),
    "guests_differ": message("other guests are named"),
    "spot_same": message("at the same place: {place}"),
    "spot_differs": message("at different places: {one} / {other}"),
    "sort_same": message("the same kind of occasion"),
    "sort_akin": message("kinds of occasion that often go together"),
    "sort_differs": message("different kinds of occasion"),
    "text_reprint": message("nearly the same text"),
    "text_same": message("the same text"),
    "text_near": message("much of the text is the same"),
    "term_same": message("the same term: {term}"),
    "term_open": message("the term is not known on one side"),
    "term_differs": message("different terms: {one} / {other}"),
    "form_same": message("the same form of agreement"),
    "form_differs": message("another form of agreement"),
    "title_same": message("the titles agree"),
    "number_same": message("the same number: {number}"),
    # what was said, counted or given on one occasion
    "words_same": message("the same words"),
    "words_within": message("the words of one stand in the other"),
    "words_near": message("nearly the same words"),
    "bound_shared": message("the same body is to act"),
    "bound_differs": message("other bodies are to act"),
    "due_differs": message("due at different times: {one} / {other}"),
    "manner_differs": message("one was promised, asked or wished otherwise than the other"),
    "count_same": message("the same number of the same thing: {number}"),
    "measure_same": message("the same is measured"),
    "measure_open": message("one does not say what is measured"),
    "measure_differs": message("something else is measured"),
    "side_same": message("it concerns the same body"),
    "side_differs": message("it concerns another body"),
    "period_differs": message("for different periods: {one} / {other}"),
}


class Reason(msgspec.Struct, frozen=True):
    """One thing that speaks for or against: `slug`, what it weighs, and the `data` of its sentence."""

    slug: str
    weight: float
    data: tuple[tuple[str, str], ...] = ()


def tell_reason(reason: Reason, language: str | None = None) -> str:
    """Return the reason as a phrase in `language` (else the user's); raises `KeyError` for a slug that has no words."""
    return tell(WORDS[reason.slug], language=language, **dict(reason.data))


def tell_reasons(reasons: Iterable[Reason], language: str | None = None) -> str:
    """Return the reasons as one line, the weightiest first, each with a sign for what it speaks for."""
    ordered = sorted(reasons, key=lambda reason: (-abs(reason.weight), reason.slug))
    return "; ".join(f"{'−' if reason.weight < 0 else '+'} {tell_reason(reason, language)}" for reason in ordered)
