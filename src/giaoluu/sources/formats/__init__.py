"""One module opens one format: `open_…(raw, given)` yields its pages, and an error for each member that fails.

Law of this room: an opener knows its own format only; what it finds inside goes back through `given.open_member`.
"""
