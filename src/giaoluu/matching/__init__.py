"""Are these two the same? Which register row a mention may be, and which pages tell of one occasion.

Law of this room: plain data in, scores with reasons out. No files, no network, no clock, no chance, no database; the
register is never seen from here, it hands its rows in. Nothing here decides: it proposes, and a person judges.
"""

from giaoluu.matching.clustering import Cluster, cluster_pages, join_cluster
from giaoluu.matching.names import NameReader
from giaoluu.matching.occasions import AgreementIndex, ExchangeIndex, compare_agreements, compare_exchanges
from giaoluu.matching.organisations import OrganisationIndex, compare_organisations
from giaoluu.matching.pages import compare_sketches, sketch
from giaoluu.matching.people import PersonIndex, compare_people
from giaoluu.matching.reasons import Reason, tell_reason
from giaoluu.matching.rows import (
    KnownAgreement,
    KnownExchange,
    KnownName,
    KnownOrganisation,
    KnownPerson,
    MentionedAgreement,
    MentionedExchange,
    MentionedOrganisation,
    MentionedPerson,
    Tenure,
)
from giaoluu.matching.sayings import Quantity, Statement, rank_quantities, rank_statements
from giaoluu.matching.scoring import Candidate, Ranking, Score

__all__ = [
    "AgreementIndex",
    "Candidate",
    "Cluster",
    "ExchangeIndex",
    "KnownAgreement",
    "KnownExchange",
    "KnownName",
    "KnownOrganisation",
    "KnownPerson",
    "MentionedAgreement",
    "MentionedExchange",
    "MentionedOrganisation",
    "MentionedPerson",
    "NameReader",
    "OrganisationIndex",
    "PersonIndex",
    "Quantity",
    "Ranking",
    "Reason",
    "Score",
    "Statement",
    "Tenure",
    "cluster_pages",
    "compare_agreements",
    "compare_exchanges",
    "compare_organisations",
    "compare_people",
    "compare_sketches",
    "join_cluster",
    "rank_quantities",
    "rank_statements",
    "sketch",
    "tell_reason",
]
