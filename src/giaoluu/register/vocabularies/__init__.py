"""The words for kinds and levels: those that ship, and what people made of them, each from a day until a day.

Law of this room: rows hold slugs and never labels, so a word may change its label, and may no longer be offered, while
old rows keep what they say. What rows use is never deleted.
"""
