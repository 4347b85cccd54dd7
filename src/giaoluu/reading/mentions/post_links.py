"""The words that stand between a post and the next one, between a post and its body, and within a department."""

import re

from giaoluu.reading.lines import CAPITALS

NEXT_POST = re.compile(
    r"(?:,?\s?(?:kiêm(?: nhiệm)?|(?:và )?đồng thời(?: là)?)|\s?(?:[,–&/-]|và|là)|"
    r"\s\((?=(?:phó )?(?:trưởng )?(?:cụm|khối)[ )]))\s?"
)
TERM = re.compile(r",? kh[óo][áa] [ivxlc\d]+(?:,? \(?nhiệm kỳ \d{4}\s?[-–]\s?\d{4}\)?)?(?=\s?[,–;-])")
"""'Ủy viên Trung ương Đảng | khóa XIII |, Bí thư …': of which term, before the next post."""
OFFICE = re.compile(r" (?:Sở|Cục|Chi cục|Viện|Học viện|Bệnh viện|Trường|Trung tâm|Đài|Công [Đđ]oàn)(?=\s?[,–;-]\s)")
"""'Phó Giám đốc | Sở |, Chủ tịch Công đoàn Sở'."""
UNREAD_BODY = re.compile(r" [^,;:.()\n–]{2,60}(?=, )")
"""'Phó Bí thư | Đảng ủy Khoa Dược |, Trưởng khoa': a body that we cannot read does not end the chain."""
TO_BODY = re.compile(r"\s?(?:(?:của|tại|of the|of|at the|at)\s)?")
TO_PARENT = re.compile(r", | (?:trực )?thuộc ")
IN_BRACKETS = re.compile(rf" \([{CAPITALS}][^()\d\n]{{1,30}}\)(?= [{CAPITALS}]|, (?:ông|bà|đồng chí|đ/c) )")
"""'Hiệu trưởng Trường Đại học Khon Kaen | (Thái Lan) | Charnchai …': where the body is, before who leads it."""
MORE_FIELDS = re.compile(rf", [{CAPITALS}][^\W\d_]+(?: (?:và |- )?[^\W\d_]+){{1,4}} ?")
