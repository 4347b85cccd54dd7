"""The desk: the staff's screens, one module a noun; `docs/design/interface.md` tells how they look and speak.

Law of this room: each screen declares the permission that it needs (`access.screen`), writes only on POST and only
through operations, and asks a number of questions of the database that does not grow with the rows.
"""
