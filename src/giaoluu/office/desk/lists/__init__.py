"""Lists: one short description for each noun, one engine for all: filters, order, columns, print.

Law of this folder: a description names columns, filters and acts, and holds no question to the database of its own; the
questions are queries of the register.
"""
