"""What the readers of bodies hand each other: the naming of a body, and the tail behind its head."""

import msgspec

from giaoluu.lexicon.shapes import Place
from giaoluu.reading.mentions.territories import Area

FIRM = "Công ty"
"""The head that alone may mean the one firm of the page."""

SCHOOL = "Trường"
"""Behind 'Công đoàn' it may mean the one school of the page."""


OFFICES = ("Sở", "Bộ", "Cục", "Bệnh viện", "Học viện", "Viện", "Trung tâm", "Chi cục", "Đài")
"""Behind 'Công đoàn' such a word alone means the office of that kind that was named last."""


GROUPS = ("Tổng Công ty", "Tập đoàn")
"""Heads of groups of firms, of which 'Công đoàn Tổng công ty' means the one named last."""


class OrganisationMention(msgspec.Struct, frozen=True, gc=False):
    """One naming of a body.

    `name` is written out as far as these words allow. `tail` is the field of work or proper name in it, `place` the
    territory; `listed` is true where several bodies share one head ('các tỉnh A, B'). `needs` tells what the page must
    add: `""` nothing, `unit` the territory of a unit ('LĐLĐ tỉnh'), `bare` the territory altogether, `echo` all
    but the head ('Chủ tịch Công đoàn ngành'). `within` is the body that this one is a part of ('Ban Thường vụ' + body).
    """

    start: int
    end: int
    head: str
    kind: str
    level: str
    country: str
    tail: str
    unit: str
    place: Place | None
    name: str
    needs: str = ""
    within: "OrganisationMention | None" = None
    abbreviation: str = ""
    listed: bool = False


class Tail(msgspec.Struct, frozen=True, gc=False):
    """What stands behind the head: its words, a territory, or the body of which the head names a part."""

    end: int
    words: str = ""
    area: Area | None = None
    needs: str = ""
    body: OrganisationMention | None = None
