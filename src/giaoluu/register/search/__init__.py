"""The index of the register: one card for each row that can be searched for, and the words under which it is found.

Law of this room: a card says nothing that its row does not say; it is written in the transaction that changed the row,
and by nothing else. Who may see a card is asked of the rooms that own its row, each time.
"""
