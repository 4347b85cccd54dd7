"""Sources and their pages, readings and their facts, and what supports each value of the register."""

from giaoluu.register.archive.models.readings import Fact, Reading
from giaoluu.register.archive.models.sources import Intake, Page, Receipt, Source
from giaoluu.register.archive.models.values import Evidence, Value
from giaoluu.register.archive.models.watches import AT_WORK, Seen, Watch

__all__ = [
    "AT_WORK",
    "Evidence",
    "Fact",
    "Intake",
    "Page",
    "Reading",
    "Receipt",
    "Seen",
    "Source",
    "Value",
    "Watch",
]
