"""The review desk: the page with its facts marked, each fact beside its words, and a person's decision on each.

Law of this folder: it shows what the register's queries tell and hands decisions to the register's operations; nothing
is decided here, and no decision needs a script.
"""
