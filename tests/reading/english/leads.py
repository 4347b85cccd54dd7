"""What the tests of English occasions share: two unions, and a short report that opens with one sentence of theirs."""

VGCL = "Vietnam General Confederation of Labour"
LFTU = "Lao Federation of Trade Unions"


def report(lead: str, more: str = "") -> str:
    """Return the page of a report of 9 March 2023 that opens with `lead`."""
    return f"News of the unions of two neighbouring lands\nThursday, 09/03/2023 - 10:20\n{lead}\n{more}\n"
