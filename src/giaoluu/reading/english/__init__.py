"""English pages: who is named, who met whom, what was agreed.

Law of this room: it gives the same mentions and findings as the Vietnamese rules do, so that whatever composes or
checks an account need not know the page's language. Words stand in the lexicon's `english.csv`, grammar stands here;
what no language owns (dates, quantities, numbered documents) stays outside.
"""
