"""The ways in which a source can fail to open, each with a code, what happened, and what the user can do.

`str(error)` speaks the user's language; `error.tell("en")` any other. One source gives one error, and a batch goes on.

```
SourceError
├── EmptySource          empty             ├── OversizedSource     too_large
├── MissingSource        not_found         │   ├── LongLine        long_line
├── UnknownFormat        unknown_format    │   ├── LongDocument    too_long
├── DamagedSource        damaged           │   ├── HugePicture     huge_picture
├── LockedSource         locked            │   ├── LongTable       long_table
├── TextlessSource       no_text           │   ├── ExpandingSource bomb
├── SlowSource           too_slow          │   └── DeepSource      too_deep
├── MissingTool          missing_tool      ├── RefusedAddress      refused_address
│                                          │   ├── UnaskedAddress  not_asked
│                                          │   └── PrivateAddress  private_address
│                                          └── UnreachableAddress  unreachable
```
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import ClassVar

from giaoluu.messages import message, tell


class SourceError(Exception):
    """A source that could not be opened. `name` is the source's, `values` fill the placeholders of its sentences."""

    code: ClassVar[str] = "source"
    what: ClassVar[str] = message("It could not be opened.")
    remedy: ClassVar[str] = message("Check the file and try again.")
    at_desk: ClassVar[str] = ""
    """The remedy for who sits before a screen, where no option can be typed; "" where `remedy` serves there too."""

    def __init__(self, name: str, **values: object) -> None:
        super().__init__(name)
        self.name = name
        self.values = values

    def tell(self, language: str | None = None) -> str:
        """Return the source's name, what happened to it and the remedy, in `language` (else the user's)."""
        what = tell(self.what, language=language, **self.values)
        return f"{self.name}: {what} {self.tell_remedy(language)}"

    def tell_remedy(self, language: str | None = None) -> str:
        """Return what the user can do about it, in `language` (else the user's)."""
        return tell(self.remedy, language=language, **self.values)

    def tell_at_desk(self, language: str | None = None) -> str:
        """Return what `tell` does, with the remedy for who sits before a screen and types no commands."""
        what = tell(self.what, language=language, **self.values)
        return f"{self.name}: {what} {tell(self.at_desk or self.remedy, language=language, **self.values)}"

    def __str__(self) -> str:
        return self.tell()


class EmptySource(SourceError):
    """There are no bytes, or nothing but white space."""

    code = "empty"
    what = message("It is empty.")
    remedy = message("Check that the file was saved or copied in full.")


class MissingSource(SourceError):
    """No such file, or it may not be read."""

    code = "not_found"
    what = message("There is no such file, or it may not be read.")
    remedy = message("Check the path and your rights to the file.")


class UnknownFormat(SourceError):
    """The bytes fit no format that we open."""

    code = "unknown_format"
    what = message("Its format is not known.")
    remedy = message(
        "Text, HTML, DOCX, ODT, DOC, PDF, pictures, EML, XLSX, CSV, ZIP, WARC, WET, RSS, Atom and sitemaps can be "
        "opened; if it is one of these, name it with --as."
    )
    at_desk = message(
        "Text, HTML, DOCX, ODT, DOC, PDF, pictures, EML, XLSX, CSV, ZIP, WARC, WET, RSS, Atom and sitemaps can be "
        "opened; if it is one of these, open it in its programme, save it anew, and send it again."
    )


class DamagedSource(SourceError):
    """The format is known, but the bytes do not hold to it: truncated, garbled, or not what the name says."""

    code = "damaged"
    what = message("It is damaged or cut short, and cannot be read as {format}.")
    remedy = message("Fetch or copy the file again, or open and save it anew in the programme that made it.")


class LockedSource(SourceError):
    """A password is needed."""

    code = "locked"
    what = message("It is protected by a password.")
    remedy = message("Save a copy without the password and open that.")


class TextlessSource(SourceError):
    """It opened, but holds no text that could be read."""

    code = "no_text"
    what = message("It holds no readable text.")
    remedy = message("If it is a scan, allow text recognition with --ocr auto.")
    at_desk = message(
        "If it is a scan, scan it anew, straight and at 300 dpi, or send the file from which it was printed."
    )


class SlowSource(SourceError):
    """Opening took longer than allowed."""

    code = "too_slow"
    what = message("Opening it took more than {seconds} seconds.")
    remedy = message("Split it into smaller files, or raise the limit with --limit.")
    at_desk = message("Split it into smaller files, and send each of them.")


class OversizedSource(SourceError):
    """Larger than the limits allow."""

    code = "too_large"
    what = message("It is larger than {megabytes} MB.")
    remedy = message("Split it into smaller files, or raise the limit with --limit.")
    at_desk = message("Split it into smaller files, and send each of them.")


class LongLine(OversizedSource):
    """One line is longer than any line that people write."""

    code = "long_line"
    what = message("It has a line of more than {characters} characters.")
    remedy = message(
        "This is probably data and not text; open a file of text instead, or raise the limit with --limit."
    )
    at_desk = message("This is probably data and not text; send a file of text instead.")


class LongDocument(OversizedSource):
    """More physical pages, or more sheets, than the limits allow."""

    code = "too_long"
    what = message("It has more than {sheets} pages or sheets.")


class LongTable(OversizedSource):
    """A table, or a sheet of a workbook, with more rows than the limits allow."""

    code = "long_table"
    what = message("It has a table of more than {rows} rows.")


class HugePicture(OversizedSource):
    """A picture with more pixels than the limits allow."""

    code = "huge_picture"
    what = message("It is a picture of more than {megapixels} million pixels.")
    remedy = message("Save it at a lower resolution (300 dpi is enough), or raise the limit with --limit.")
    at_desk = message("Save it at a lower resolution (300 dpi is enough), and send it again.")


class ExpandingSource(OversizedSource):
    """A small file that would unpack to a huge one."""

    code = "bomb"
    what = message(
        "It would unpack to more than {megabytes} MB, or far more than its own size; it may be meant to do harm."
    )
    remedy = message("If you trust it, unpack it yourself and open the files that you need.")
    at_desk = message("If you trust it, unpack it yourself and send the files that you need.")


class DeepSource(OversizedSource):
    """Files within files, or elements within elements, deeper than allowed."""

    code = "too_deep"
    what = message("Things are nested in it more than {levels} levels deep.")
    remedy = message("Unpack it yourself and open the files that you need.")
    at_desk = message("Unpack it yourself and send the files that you need.")


class MissingTool(SourceError):
    """The format needs a programme that this machine lacks."""

    code = "missing_tool"
    what = message("To open it the programme {tool} is needed, which is not on this machine.")
    remedy = message("Install it (on Debian or Ubuntu: apt install {package}), or save the file as {instead}.")
    at_desk = message(
        "Ask whoever looks after the site to install it (on Debian or Ubuntu: apt install {package}), or save the file "
        "as {instead} and send that."
    )


class RefusedAddress(SourceError):
    """An address of a kind that is never fetched."""

    code = "refused_address"
    what = message("It is no address that can be fetched.")
    remedy = message("Only http and https addresses without a user name are fetched.")


class UnaskedAddress(RefusedAddress):
    """An address, where fetching was not asked for."""

    code = "not_asked"
    what = message("It is an address, and nothing is fetched from the network unless you ask for it.")
    remedy = message("Add --fetch, or save the page and open the file.")
    at_desk = message(
        "Save the page in a browser and send the file, or ask whoever looks after the site to allow fetching "
        "(GIAOLUU_FETCH)."
    )


class PrivateAddress(RefusedAddress):
    """A host of this machine or of a local network, which an address from outside must not reach."""

    code = "private_address"
    what = message("The host {host} is not on the public network.")
    remedy = message("If you trust it, allow it by its name: --allow-host {host}.")
    at_desk = message("Save the page in a browser and send the file.")


class UnreachableAddress(SourceError):
    """The address gave no usable answer."""

    code = "unreachable"
    what = message("The address gave no usable answer ({reason}).")
    remedy = message("Check the address and the connection, or save the page in a browser and open the file.")


@contextmanager
def damaged_as(name: str, kind: str) -> Iterator[None]:
    """Turn whatever a foreign parser raises on bad bytes into a `DamagedSource`; our own errors pass.

    Parsers of third parties promise nothing about what they raise on rubbish (openpyxl: `KeyError`,
    `zipfile.BadZipFile`, `TypeError`, …), so the net is wide on purpose; the cause stays chained to the error.
    """
    try:
        yield
    except SourceError:
        raise
    except Exception as error:
        raise DamagedSource(name, format=kind) from error
