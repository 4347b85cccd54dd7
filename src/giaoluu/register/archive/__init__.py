"""What was received, to the byte: sources, pages, what the reader found, and which words support which value.

Law of this room: what came in is never altered. A source is kept under the SHA-256 of its bytes, a page under that of
its text, and a reading under its `reader_version`; a newer reading stands beside the older one.
"""
