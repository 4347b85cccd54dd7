"""What may be done with agreements and papers: record and amend, with parties and lines of work."""

from collections.abc import Iterable
from typing import Any

from giaoluu.register.agreements.models import Agreement, AgreementParty, LineOfWork, Paper
from giaoluu.register.archive.evidence import Grounds, amend_on_grounds, once_among, support, withdraw_row
from giaoluu.register.organisations.models import Organisation
from giaoluu.register.trail.models import User
from giaoluu.register.trail.writing import writing

WRITE = "register.write"


def record_agreement(
    kind: str, *, status: str, parties: Iterable[Organisation], by: User, grounds: Grounds, **columns: Any
) -> Agreement:
    """Return a new agreement of `parties`; every field rests on `grounds`."""
    with writing("agreements.record_agreement", by=by, permission=WRITE) as act:
        agreement = act.add(Agreement(kind=kind, status=status, **columns))
        support(act, agreement, ["kind", "status", *columns], grounds)
        for organisation in parties:
            party = act.add(AgreementParty(agreement=agreement, organisation=organisation))
            support(act, party, ["organisation"], grounds)
        return agreement


def add_party(agreement: Agreement, organisation: Organisation, *, by: User, grounds: Grounds) -> AgreementParty:
    """Return the record that `organisation` is a party; one on record already gains the grounds."""
    with writing("agreements.add_party", by=by, permission=WRITE) as act:
        known = agreement.parties.filter(organisation=organisation).first()
        party = known or act.add(AgreementParty(agreement=agreement, organisation=organisation))
        support(act, party, ["organisation"], grounds)
        return party


def add_line(agreement: Agreement, text: str, *, by: User, grounds: Grounds) -> LineOfWork:
    """Return the line of work `text` of `agreement`; the same words on record already only gain the grounds."""
    with writing("agreements.add_line", by=by, permission=WRITE) as act:
        known = agreement.lines.filter(text=text).first()
        line = known or act.add(LineOfWork(agreement=agreement, text=text, position=agreement.lines.count()))
        support(act, line, ["text"], grounds)
        return line


def amend_agreement(
    agreement: Agreement, *, by: User, seen: int, grounds: Grounds, why: str = "", **columns: Any
) -> Agreement:
    """Return `agreement` with `columns` set; raises `Stale` where somebody has changed it since version `seen`."""
    with writing("agreements.amend_agreement", by=by, permission=WRITE, why=why) as act:
        return amend_on_grounds(act, agreement, seen=seen, grounds=grounds, columns=columns)


def record_paper(number: str, *, by: User, grounds: Grounds, **columns: Any) -> Paper:
    """Return the paper of this number; one of the same number and date on record already gains the grounds."""
    with writing("agreements.record_paper", by=by, permission=WRITE) as act:
        known = Paper.objects.filter(number=number, date__in={columns.get("date", ""), ""}).order_by("pk").first()
        paper = known or act.add(Paper(number=number, **columns))
        support(act, paper, ["number", *columns] if known is None else ["number"], grounds)
        return paper


def amend_party(
    party: AgreementParty, *, by: User, seen: int, grounds: Grounds, why: str = "", **columns: Any
) -> AgreementParty:
    """Return `party` with another organisation in its place.

    Raises `Unfit` where that organisation is a party already, and `Stale` as all amendments do.
    """
    with writing("agreements.amend_party", by=by, permission=WRITE, why=why) as act:
        once_among(party.agreement.parties.all(), "organisation", columns.get("organisation"), but=party)
        return amend_on_grounds(act, party, seen=seen, grounds=grounds, columns=columns, of=party.agreement)


def withdraw_party(party: AgreementParty, *, by: User, seen: int, why: str) -> None:
    """Take a party out of the register that is none."""
    with writing("agreements.withdraw_party", by=by, permission=WRITE, why=why) as act:
        withdraw_row(act, party, seen=seen, of=party.agreement)


def amend_line(line: LineOfWork, *, by: User, seen: int, grounds: Grounds, why: str = "", **columns: Any) -> LineOfWork:
    """Return `line` with `columns` set; raises `Stale` where somebody has changed it since version `seen`."""
    with writing("agreements.amend_line", by=by, permission=WRITE, why=why) as act:
        return amend_on_grounds(act, line, seen=seen, grounds=grounds, columns=columns, of=line.agreement)


def withdraw_line(line: LineOfWork, *, by: User, seen: int, why: str) -> None:
    """Take a line of work out of the register that the agreement does not hold."""
    with writing("agreements.withdraw_line", by=by, permission=WRITE, why=why) as act:
        withdraw_row(act, line, seen=seen, of=line.agreement)
