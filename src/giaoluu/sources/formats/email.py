"""E-mail (EML): the letter is a page, and each attachment is opened as the file that it is."""

import email
import email.policy
from collections.abc import Iterator
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message

from giaoluu.sources.decoding import decode
from giaoluu.sources.errors import EmptySource, ExpandingSource, damaged_as
from giaoluu.sources.given import Given, Outcome, compose_page
from giaoluu.sources.limits import MEGABYTE

MEDIA_TYPE = "message/rfc822"
_DECLARED = {"Subject": "title", "From": "author", "Date": "published", "Content-Language": "language"}


def open_email(raw: bytes, given: Given) -> Iterator[Outcome]:
    """Yield the letter, its plain text rather than its HTML, and then what its attachments hold."""
    with damaged_as(given.name, "EML"):
        letter = email.message_from_bytes(raw, policy=email.policy.compat32)
        parts = [part for part in letter.walk() if not part.is_multipart()]
        declared = {key: _words(letter[header]) for header, key in _DECLARED.items() if letter[header]}
    if len(parts) > given.limits.archive_members:
        raise ExpandingSource(given.name, megabytes=given.limits.expanded_bytes // MEGABYTE)
    bodies = [part for part in parts if not _file_name(part) and part.get_content_maintype() == "text"]
    plain = [part for part in bodies if part.get_content_type() == "text/plain"]
    body = next(iter(plain or bodies), None)
    if body is not None:
        yield from _letter(body, raw, declared, given)
    for number, part in enumerate(parts, start=1):
        if part is not body and part not in bodies:
            name = _file_name(part) or f"{number}.{part.get_content_subtype()}"
            member = f"{given.name}#{name}"
            if content := _content(part):
                yield from given.open_member(content, member, uri=f"{given.uri or given.name}#{name}")


def _letter(body: Message, raw: bytes, declared: dict[str, str], given: Given) -> Iterator[Outcome]:
    content = _content(body)
    charset = body.get_content_charset()
    if body.get_content_type() == "text/html":
        yield from given.open_member(
            content, given.name, uri=given.uri, as_format="html", charset=charset, declared=declared
        )
        return
    decoded = decode(content, given.name, charset=charset)
    if not decoded.text.strip():
        if not declared:
            raise EmptySource(given.name)
        return
    said = {**declared, "encoding": decoded.encoding}
    yield compose_page(given, decoded.text, raw=raw, media_type=MEDIA_TYPE, declared=said, original=decoded.original)


def _content(part: Message) -> bytes:
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


def _file_name(part: Message) -> str:
    return _words(part.get_filename() or "")


def _words(header: object) -> str:
    """The header with its encoded words read; one that is badly encoded is given as it stands."""
    try:
        return " ".join(str(make_header(decode_header(str(header)))).split())
    except (ValueError, LookupError, MessageError):
        return " ".join(str(header).split())
