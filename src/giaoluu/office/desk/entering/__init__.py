"""What a person enters by hand: rows amended, added and taken out, each with a note as evidence.

Law of this folder: it knows which columns a person may set and which operation writes them; whether they may, and
whether it is right, the register says.
"""
