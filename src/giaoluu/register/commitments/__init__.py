"""Commitments: who promised, asked, wished or instructed what of whom; and aid: who gave what to whom.

Law of this room: a wish is no promise, and what a body says it will report upwards is no acceptance. The kind says what
the words say.
"""
