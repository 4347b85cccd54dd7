"""Figures: what was counted or measured, of whom, over which time, and how exactly the words put it.

Law of this room: a figure keeps its bound ('gần', 'trên'), its unit and its turns; nothing is sharpened, summed or
rounded here.
"""
