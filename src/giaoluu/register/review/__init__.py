"""The review: what the reader found becomes proposals, and a person decides on each.

Law of this room: a machine proposes, a person accepts, amends or rejects; nothing enters the register without that act,
and every act can be taken back. That two rows are one is a judgement, kept as such.
"""
