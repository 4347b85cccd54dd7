"""Agreements between organisations: memoranda, programmes, regulations, with parties, term and lines of work.

Law of this room: 'sẽ ký kết' is not signed. The status says what the words say; one agreement may follow another in a
series.
"""
