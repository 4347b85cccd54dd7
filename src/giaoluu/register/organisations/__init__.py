"""Unions and other bodies: their names through time, their tree, their territory, and what became of them.

Law of this room: the name is never the identity. That one body followed another is an event with a date (`Event`); that
two rows are one and the same body is a judgement (`same_as`), which can be taken back. The two are never mixed.
"""
