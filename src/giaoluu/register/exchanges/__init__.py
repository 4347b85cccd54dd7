"""Exchanges: the occasions on which organisations met, with their parties in their roles and who took part.

Law of this room: one occasion is one row, however many pages tell of it.
"""
