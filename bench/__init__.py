"""What the reader is measured by: speed and memory (`bench.speed`), and names beside a peer (`bench.names`).

These are scripts, not part of the library; `make bench` runs them. A peer gets an environment of its own.
"""
