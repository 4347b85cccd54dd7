"""From a page to its account.

Law of this room: pure functions. The same page and lexicon give the same account for ever; no file, no network, no
clock and no chance enters here.
"""

from giaoluu.reading.explaining import Explained, explain_page
from giaoluu.reading.reader import READER_VERSION, read_page

__all__ = ["READER_VERSION", "Explained", "explain_page", "read_page"]
