"""What the rules found on a page, before it is written as an account."""

from dataclasses import dataclass

from giaoluu.reading.mentions.documents import DocumentMention
from giaoluu.reading.rules.agreed import AgreementFound
from giaoluu.reading.rules.exchanges import ExchangeFound
from giaoluu.reading.rules.figures import FigureFound
from giaoluu.reading.rules.stated import StatementFound
from giaoluu.reading.values import ValueFound


@dataclass(slots=True)
class Findings:
    """All offsets are those of the folded copy."""

    title: ValueFound | None
    published: ValueFound | None
    fetched: ValueFound | None
    byline: ValueFound | None
    exchanges: list[ExchangeFound]
    agreements: list[AgreementFound]
    statements: list[StatementFound]
    figures: list[FigureFound]
    references: list[DocumentMention]
    unread: list[tuple[int, int, str]]
