"""Search at the desk: rows that were found, screens and words by their names, and what a person sought and opened.

Law of this room: what a person may see is settled by the queries; nothing is added here that they did not find.
"""
