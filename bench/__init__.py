"""What the reader is measured by: speed and memory, and peers beside it.

`bench.speed` times it, `bench.names` compares names and `bench.html` the article in pages of HTML. `bench.register`
fills a site with a register of full size, for the screens and the search to be measured on.
These are scripts, not part of the library; `make bench` runs them. A peer gets an environment of its own.
"""
