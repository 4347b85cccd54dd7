"""Words for the slugs of the register: roles, operations and others here, kinds and countries from its vocabularies."""

from collections.abc import Mapping
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from giaoluu.lexicon.tables import currencies
from giaoluu.register.vocabularies.terms import Spoken

Words = Mapping[str, "str | Promise"]

KINDS: Words = Spoken("organisation_kind")
LEVELS: Words = Spoken("organisation_level")
COUNTRIES: Words = Spoken("country")
ROLES: Words = {
    "officer": _("officer"),
    "reviewer": _("reviewer"),
    "leader": _("leader"),
    "clerk": _("clerk"),
    "administrator": _("administrator"),
    "outside_reader": _("outside reader"),
}
ROLES_TOLD: Words = {
    "officer": _("receives documents, has folders and feeds watched, decides on what was read, writes the register"),
    "reviewer": _(
        "as an officer; also keeps the watches of others, judges what is one and the same, undoes, restricts and "
        "withdraws sources"
    ),
    "leader": _("sees everything below, changes nothing"),
    "clerk": _("receives documents, has folders and feeds watched and keeps the watches of others, restricts sources"),
    "administrator": _("gives accounts and seats, keeps the machine and all watches; confirms nothing"),
    "outside_reader": _("sees what was confirmed, no draft and no source"),
}
BOUNDS: Words = {
    "exact": _("exactly"),
    "over": _("over"),
    "under": _("under"),
    "about": _("about"),
    "at_least": _("at least"),
    "at_most": _("at most"),
    "order": _("in the order of"),
}
CHANGES: Words = {"up": _("increase"), "down": _("decrease"), "none": _("unchanged")}

LANGUAGES: Words = {
    "vi": _("Vietnamese"),
    "en": _("English"),
    "lo": _("Lao"),
    "zh": _("Chinese"),
    "km": _("Khmer"),
    "th": _("Thai"),
    "ko": _("Korean"),
    "ja": _("Japanese"),
    "ru": _("Russian"),
    "es": _("Spanish"),
    "fr": _("French"),
    "de": _("German"),
    "und": _("another language"),
}
"""Languages of names (BCP 47)."""
CURRENCIES: Words = {code: code for code in sorted(currencies(), key=lambda code: (code != "VND", code))}
"""ISO 4217, that of Vietnam first."""

PAPERS: Words = {
    "resolution": pgettext_lazy("paper", "resolution"),
    "directive": pgettext_lazy("paper", "directive"),
    "decision": pgettext_lazy("paper", "decision"),
    "decree": pgettext_lazy("paper", "decree"),
    "circular": pgettext_lazy("paper", "circular"),
    "plan": pgettext_lazy("paper", "plan"),
    "programme": pgettext_lazy("paper", "programme"),
    "regulation": pgettext_lazy("paper", "regulation"),
    "law": pgettext_lazy("paper", "law"),
    "conclusion": pgettext_lazy("paper", "conclusion"),
    "official_letter": pgettext_lazy("paper", "official letter"),
    "report": pgettext_lazy("paper", "report"),
    "notice": pgettext_lazy("paper", "notice"),
    "guideline": pgettext_lazy("paper", "guideline"),
    "proposal": pgettext_lazy("paper", "submission"),
    "scheme": pgettext_lazy("paper", "scheme"),
    "minutes": pgettext_lazy("paper", "minutes"),
    "agreement": pgettext_lazy("paper", "agreement"),
    "decree_law": pgettext_lazy("paper", "decree-law"),
}
"""Kinds of numbered paper, as the reader tells them."""

ORIGINS: Words = {"practice": _("from practice")}
"""Sources that are no law and no decision, as the shipped tables write them."""

BY_COLUMN: Mapping[tuple[str, str], Words] = {
    ("agreements.paper", "kind"): PAPERS,
    ("organisations.name", "language"): LANGUAGES,
    ("people.personname", "language"): LANGUAGES,
    ("commitments.aid", "bound"): BOUNDS,
    ("commitments.aid", "currency"): CURRENCIES,
    ("trail.seat", "role"): ROLES,
    ("organisations.unit", "origin"): ORIGINS,
    ("vocabularies.word", "origin"): ORIGINS,
}
"""Columns whose slugs have their words here, because the register gives them none."""

LABELS: Mapping[tuple[str, str], "str | Promise"] = {
    ("commitments.commitment", "organisation"): _("on behalf of"),
    ("commitments.commitment", "exchange"): _("exchange"),
    ("commitments.commitment", "agreement"): _("agreement"),
    ("commitments.aid", "exchange"): _("exchange"),
    ("organisations.organisation", "valid_from"): _("existed from"),
    ("organisations.organisation", "valid_to"): _("existed until"),
    ("organisations.event", "kind"): _("what happened"),
    ("organisations.unitsuccession", "before"): _("unit before"),
    ("organisations.unitsuccession", "after"): _("unit after"),
    ("organisations.unitsuccession", "on"): _("date"),
    ("organisations.unitsuccession", "share"): _("how much of it went over"),
    ("organisations.unitsuccession", "decision"): _("decision"),
    ("organisations.eventpart", "organisation"): _("organisation"),
    ("organisations.eventpart", "side"): _("before the event or after it"),
    ("organisations.eventpart", "share"): _("how much of it went over"),
    ("exchanges.exchangeparty", "organisation"): _("organisation"),
    ("exchanges.participant", "person"): _("person"),
    ("exchanges.exchangeagreement", "agreement"): _("agreement"),
    ("agreements.agreementparty", "organisation"): _("organisation"),
    ("commitments.bound", "organisation"): _("organisation"),
    ("archive.evidence", "quote"): _("quote"),
    ("archive.value", "rank"): _("standing"),
    ("review.proposal", "state"): _("state"),
    ("trail.user", "is_active"): _("open"),
    ("trail.user", "username"): _("user name"),
    ("trail.user", "email"): _("e-mail"),
}
"""Names of columns where the register's own, made to follow a noun, would not stand alone."""

OPERATIONS: Words = {
    "trail.open_account": _("opened an account"),
    "trail.amend_account": _("amended an account"),
    "trail.close_account": _("closed an account"),
    "trail.reopen_account": _("opened an account again"),
    "trail.give_password_link": _("gave a link for a new password"),
    "trail.choose_language": _("chose the language of the screens"),
    "trail.open_bureau": _("opened a bureau"),
    "trail.amend_bureau": _("amended a bureau"),
    "trail.give_seat": _("gave a seat"),
    "trail.end_seat": _("ended a seat"),
    "trail.undo": _("took an act back"),
    "desks.save_view": _("saved a view of a list"),
    "desks.rename_view": _("renamed a view of a list"),
    "desks.remove_view": _("removed a view of a list"),
    "desks.open_with": _("chose with which view a list opens"),
    "desks.follow": _("follows a row"),
    "desks.unfollow": _("no longer follows a row"),
    "desks.look_ahead": _("chose how many days ahead to be told"),
    "desks.record_export": _("exported rows of a list"),
    "archive.receive": _("received a source"),
    "archive.restrict": _("restricted a source, or opened it"),
    "archive.withdraw": _("withdrew a source"),
    "archive.watch_folder": _("had a folder watched"),
    "archive.watch_feed": _("had a feed watched"),
    "archive.pause_watch": _("let the watch of a folder or feed rest"),
    "archive.resume_watch": _("let the watch of a folder or feed go on"),
    "archive.end_watch": _("ended the watch of a folder or feed"),
    "organisations.record_organisation": _("recorded an organisation"),
    "organisations.amend_organisation": _("amended an organisation"),
    "organisations.add_name": _("added a name of an organisation"),
    "organisations.amend_name": _("amended a name of an organisation"),
    "organisations.withdraw_name": _("took out a name of an organisation"),
    "organisations.rename_organisation": _("recorded a new name of an organisation"),
    "organisations.amend_event": _("amended an event of organisations"),
    "organisations.add_event_part": _("added an organisation to an event"),
    "organisations.amend_event_part": _("amended the part of an organisation in an event"),
    "organisations.withdraw_event_part": _("took an organisation out of an event"),
    "organisations.work_in": _("recorded where an organisation works"),
    "organisations.amend_unit": _("amended an administrative unit"),
    "organisations.record_unit": _("recorded an administrative unit"),
    "organisations.amend_territory": _("amended where an organisation works"),
    "organisations.withdraw_territory": _("took out where an organisation works"),
    "organisations.place_below": _("placed an organisation in the tree"),
    "organisations.move_below": _("moved an organisation in the tree"),
    "organisations.amend_place": _("amended the place of an organisation in the tree"),
    "organisations.withdraw_place": _("took out a place of an organisation in the tree"),
    "organisations.record_event_with_new_body": _("recorded an event of organisations with a new one"),
    "organisations.record_event": _("recorded an event of organisations"),
    "organisations.pass_on": _("passed on what stood below an ended organisation"),
    "organisations.load_words": _("loaded the vocabularies that ship"),
    "vocabularies.add_word": _("added a word to a vocabulary"),
    "vocabularies.amend_word": _("amended a word of a vocabulary"),
    "vocabularies.retire_word": _("put a word of a vocabulary out of use"),
    "vocabularies.remove_word": _("removed a word of a vocabulary"),
    "organisations.load_units": _("loaded the administrative units that ship"),
    "organisations.load_organisations": _("loaded the organisations that ship"),
    "organisations.load_ties": _("loaded the ties of the organisations that ship"),
    "organisations.load_amendments": _("set fields of reference data anew"),
    "organisations.load_events": _("loaded the events of the organisations that ship"),
    "people.record_person": _("recorded a person"),
    "people.amend_person": _("amended a person"),
    "people.record_holder": _("recorded a person with a post"),
    "people.amend_name": _("amended a name of a person"),
    "people.withdraw_name": _("took out a name of a person"),
    "people.withdraw_tenure": _("took out a post"),
    "people.add_name": _("added a name of a person"),
    "people.record_tenure": _("recorded a post"),
    "people.amend_tenure": _("amended a post"),
    "indicators.record_figure": _("recorded a figure"),
    "indicators.amend_figure": _("amended a figure"),
    "agreements.record_agreement": _("recorded an agreement"),
    "agreements.amend_agreement": _("amended an agreement"),
    "agreements.add_party": _("added a party to an agreement"),
    "agreements.amend_party": _("amended a party to an agreement"),
    "agreements.withdraw_party": _("took out a party to an agreement"),
    "agreements.amend_line": _("amended a line of work"),
    "agreements.withdraw_line": _("took out a line of work"),
    "agreements.add_line": _("added a line of work"),
    "agreements.record_paper": _("recorded a numbered paper"),
    "exchanges.record_exchange": _("recorded an exchange"),
    "exchanges.amend_exchange": _("amended an exchange"),
    "exchanges.add_party": _("added a party to an exchange"),
    "exchanges.amend_party": _("amended a party to an exchange"),
    "exchanges.withdraw_party": _("took out a party to an exchange"),
    "exchanges.amend_participant": _("amended a participant"),
    "exchanges.withdraw_participant": _("took out a participant"),
    "exchanges.amend_agreement_link": _("amended which agreement was a matter of an exchange"),
    "exchanges.unlink_agreement": _("took an agreement away from an exchange"),
    "exchanges.add_participant": _("added a participant"),
    "exchanges.link_agreement": _("linked an agreement to an exchange"),
    "commitments.record_commitment": _("recorded a commitment"),
    "commitments.amend_commitment": _("amended a commitment"),
    "commitments.close_commitment": _("closed a commitment"),
    "commitments.reopen_commitment": _("opened a commitment again"),
    "commitments.bind": _("added who has to act"),
    "commitments.amend_bound": _("amended who has to act"),
    "commitments.unbind": _("took out who has to act"),
    "commitments.record_aid": _("recorded aid"),
    "commitments.amend_aid": _("amended aid"),
    "archive.prefer_value": _("took a value that disagreed"),
    "archive.leave_value": _("left a value that disagrees aside"),
    "review.accept": _("accepted a proposal"),
    "review.amend": _("accepted a proposal in other words"),
    "review.reject": _("rejected a proposal"),
    "review.add": _("added what the reader missed"),
    "review.judge_same": _("judged two rows to be one and the same"),
    "review.judge_different": _("judged two rows to be two different ones"),
    "review.take_back": _("took a judgement back"),
    "review.move_page": _("moved a page to another occasion"),
    "review.reopen": _("opened a fact of a page again"),
}


def label_of(model: Any, name: str) -> str:
    """Return the name of a column of `model` as the head of a line."""
    column = model._meta.get_field(name)
    label = str(LABELS.get((model._meta.label_lower, name)) or getattr(column, "verbose_name", name))
    return label[:1].upper() + label[1:]


def word(words: Words, slug: Any) -> str:
    """Return the word for `slug`, or the slug itself where there is none yet."""
    return str(words.get(str(slug), slug))
