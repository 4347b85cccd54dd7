"""What the reader is measured by: speed and memory, and peers beside it.

`bench.speed` times it, `bench.names` compares names and `bench.html` the article in pages of HTML.
These are scripts, not part of the library; `make bench` runs them. A peer gets an environment of its own.
"""
