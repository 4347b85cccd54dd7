"""What the kinds of fact are called when people read them; slugs themselves are never shown."""

from giaoluu.messages import message, tell

EXCHANGES = {
    "talks": message("talks"),
    "working_session": message("working session"),
    "courtesy_call": message("courtesy call"),
    "visit": message("visit"),
    "signing": message("signing ceremony"),
    "review": message("review conference"),
    "survey": message("survey or inspection"),
    "seminar": message("seminar"),
    "congress": message("congress"),
    "conference": message("conference"),
    "support": message("support"),
    "other": message("occasion"),
}
PARTY_ROLES = {
    "host": message("host"),
    "guest": message("guest"),
    "party": message("party"),
    "organiser": message("organiser"),
    "participant": message("participant"),
}
AGREEMENTS = {
    "memorandum": message("memorandum"),
    "agreement": message("agreement"),
    "programme": message("programme of cooperation"),
    "regulation": message("regulation on cooperation"),
    "minutes": message("minutes"),
    "plan": message("plan"),
}
STATUSES = {
    "signed": message("signed"),
    "in_force": message("in force"),
    "concluded": message("concluded"),
    "agreed": message("agreed, not yet signed"),
    "proposed": message("proposed"),
}
STATEMENTS = {
    "proposal": message("proposes"),
    "wish": message("wishes"),
    "instruction": message("instructs"),
    "petition": message("petitions"),
    "commitment": message("promises"),
    "invitation": message("invites"),
    "assessment": message("assesses"),
}
BOUNDS = {
    "exact": message("{number}"),
    "over": message("over {number}"),
    "under": message("nearly {number}"),
    "about": message("about {number}"),
    "at_least": message("at least {number}"),
    "at_most": message("at most {number}"),
    "order": message("in the order of {number}"),
}
ROLES = {
    "title": message("title"),
    "dateline": message("date line"),
    "byline": message("author"),
    "lead": message("lead"),
    "body": message("body"),
    "caption": message("caption"),
    "related": message("other stories"),
    "navigation": message("menu"),
}
FACTS = {
    "exchange": message("exchange"),
    "agreement": message("agreement"),
    "statement": message("statement"),
    "figure": message("figure"),
    "reference": message("numbered document"),
}
MENTIONS = {
    "organisation": message("organisation"),
    "person": message("person"),
    "post": message("post"),
    "date": message("date"),
    "quantity": message("quantity"),
    "document": message("numbered document"),
    "event": message("word of an exchange"),
    "agreement": message("word of an agreement"),
    "ask": message("word of asking or promising"),
}
DOCUMENTS = {
    "resolution": message("resolution"),
    "directive": message("directive"),
    "decision": message("decision"),
    "decree": message("decree"),
    "circular": message("circular"),
    "plan": message("plan"),
    "programme": message("programme"),
    "regulation": message("regulation"),
    "law": message("law"),
    "conclusion": message("conclusion"),
    "official_letter": message("official letter"),
    "report": message("report"),
    "notice": message("notice"),
    "guideline": message("guideline"),
    "proposal": message("submission"),
    "scheme": message("scheme"),
    "minutes": message("minutes"),
    "agreement": message("agreement"),
    "decree_law": message("decree-law"),
}


def label(table: dict[str, str], slug: str) -> str:
    """Return what `slug` is called in the user's language; a slug that the table lacks stays as it is."""
    return tell(table[slug]) if slug in table else slug.replace("_", " ")
