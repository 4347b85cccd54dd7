"""What people keep at their own desk: views of lists, rows that they follow, days ahead, what they exported.

Law of this room: it knows lists and rows by their names alone, and decides nothing about them.
"""
