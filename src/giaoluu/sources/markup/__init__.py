"""HTML to lines of text, with what its markup says of each and of the whole.

Law of this room: every readable word of the page comes out once, in reading order, menus and all; roles are only hints.
"""
