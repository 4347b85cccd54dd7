"""A register of the size that the desk is measured on: `python -m bench.register --home out/large`.

It fills the database of an empty site: the shipped public bodies, 120,000 organisations in their tree, 200,000 people,
50,000 exchanges with all that belongs to them, and two million facts and citations on 60,000 pages. Names come from
small lists of words, everything else from a seed: the same seed gives the same register. `--scale 0.01` gives a small
one; `--database postgresql://…` fills a server instead of a file.

The rows go round the operations of the register, straight into its tables, because a million acts would take a day.
So the bytes of the sources are not kept, and `giaoluu office check` misses them; all references between rows hold.
"""
