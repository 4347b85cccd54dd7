"""The command line: `giaoluu read | open | explain | check | schema`.

Law of this room: it shows and asks, and decides nothing about a page. What `giaoluu --help` needs is imported at once;
each command's own module, with the reader and the terminal library behind it, is called by name when it is wanted, so
that help comes at once.
"""

from giaoluu.cli.commands import main

__all__ = ["main"]
