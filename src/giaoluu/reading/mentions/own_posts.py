"""Posts whose title says of what they are."""

import re

from giaoluu.lexicon.folding import lower_name

_OF_ITSELF = re.compile(
    r"trung ương|ủy viên (?:bch )?(?:tw|t\.?ư)|^uvt|bộ chính trị|ban bí thư|ủy viên$|quốc hội|chính phủ|nước$|"
    r"(?:tỉnh|thành|huyện|quận) ủy viên|đại sứ|tham tán|lãnh sự|tổng thống|thủ tướng|quốc vương|ngoại trưởng|"
    r"tổng bí thư|bí thư thứ (?:nhất|hai|ba)$|(?:tỉnh|thị|đô|quận|huyện|châu) trưởng$|thống đốc|nghị sĩ|^uvb?tv[tqh]u|"
    r"^[thq]uv$|(?:^(?:khối|cụm) (?:trưởng|phó)|trưởng (?:khối|cụm)(?: thi đua)?)$|^đuv$|^(?:bộ|thứ) trưởng "
)
"""Posts whose title says of what they are, so that the next body of a chain is not theirs."""


def is_of_itself(title: str) -> bool:
    """Tell whether a post needs no body beside it: 'Tỉnh ủy viên', 'Ủy viên Bộ Chính trị'."""
    return _OF_ITSELF.search(lower_name(title)) is not None
