"""The lists of the desk, one short description each. Law: nothing here but columns, filters and order."""

from collections.abc import Mapping

from giaoluu.office.desk.lists.describing import Listing
from giaoluu.office.desk.lists.nouns.agreements import AGREEMENTS
from giaoluu.office.desk.lists.nouns.aid import AID
from giaoluu.office.desk.lists.nouns.commitments import COMMITMENTS
from giaoluu.office.desk.lists.nouns.exchanges import EXCHANGES
from giaoluu.office.desk.lists.nouns.figures import FIGURES
from giaoluu.office.desk.lists.nouns.organisations import ORGANISATIONS
from giaoluu.office.desk.lists.nouns.papers import PAPERS
from giaoluu.office.desk.lists.nouns.people import PEOPLE
from giaoluu.office.desk.lists.nouns.sources import SOURCES

LISTINGS: Mapping[str, Listing] = {
    one.name: one for one in (EXCHANGES, AGREEMENTS, COMMITMENTS, AID, ORGANISATIONS, PEOPLE, FIGURES, PAPERS, SOURCES)
}
"""The lists by name."""
