"""What the programme says to people, in their language; never what a page says.

Law of this room: it imports nothing of ours. Catalogues are GNU gettext files in `locale/`, Vietnamese and English; the
English sentence is the key. Placeholders are always named (`{name}`), so that a translator may change their order.

To add a message:

1. Write it where it is said, `tell("The folder {name} holds no readable file.", name=name)`. Where it must first be
   stored and said later, mark it with `message("…")` and give the result to `tell` when the time comes.
2. `.venv/bin/python scripts/update_messages` collects it into the catalogues and names what lacks its Vietnamese.
3. Write the Vietnamese beside it in `locale/vi/LC_MESSAGES/giaoluu.po` (the English one stays empty), run the script
   again, and commit `.po` and `.mo` with the code.

`tests/messages` fails when a message lacks its Vietnamese, when a placeholder differs, or when a `.mo` is stale.
"""

from giaoluu.messages.telling import LANGUAGES, language_of_user, message, tell

__all__ = ["LANGUAGES", "language_of_user", "message", "tell"]
