"""What every cadre knows: places with their mergers, union bodies, posts, the words of exchange; as dated rows.

Law of this room: rows and the shapes they load into. No page is read here, and the only files read are its own and
those that the user names.
"""

from giaoluu.lexicon.lexicon import Lexicon, load_lexicon

__all__ = ["Lexicon", "load_lexicon"]
