"""What the programme says to people, in their language; never what a page says.

Law of this room: it imports nothing of ours. Catalogues are GNU gettext files in `locale/`, Vietnamese and English; the
English sentence is the key. Placeholders are always named (`{name}`), so that a translator may change their order.

To add a message:

1. Write it where it is said, `tell("The folder {name} holds no readable file.", name=name)`. Where it must first be
   stored and said later, mark it with `message("…")` and give the result to `tell` when the time comes.
2. Collect and translate it:
   `pybabel extract -k tell -k message --no-wrap --sort-by-file --omit-header -o giaoluu.pot src/giaoluu`, then
   `pybabel update -D giaoluu -i giaoluu.pot -d src/giaoluu/messages/locale --no-wrap --omit-header
   --no-fuzzy-matching`, and write the Vietnamese beside it in `locale/vi/LC_MESSAGES/giaoluu.po` (the English one
   stays empty).
3. `pybabel compile -D giaoluu -d src/giaoluu/messages/locale` and commit `.po` and `.mo` together (the `.pot` is not
   kept).

`tests/messages` fails when a message lacks its Vietnamese, when a placeholder differs, or when a `.mo` is stale.
"""

from giaoluu.messages.telling import LANGUAGES, language_of_user, message, tell

__all__ = ["LANGUAGES", "language_of_user", "message", "tell"]
