"""Who did what to which row, when and why: users, their seats, and the chain of entries that nobody can alter.

Law of this room: it knows rows, fields and people with seats, and nothing about unions.
"""
