"""What can be said about union exchanges, and the exact words that say it.

Law of this room: it knows nothing of files, languages, rules or databases, and imports nothing of ours.
"""
