"""How much a source may ask of us. Sane defaults for a desk computer; every one is a setting."""

import msgspec

MEGABYTE = 1_000_000


class Limits(msgspec.Struct, frozen=True, kw_only=True):
    """Beyond any of these a source gives an error instead of pages. Sizes in bytes, times in seconds."""

    file_bytes: int = 64 * MEGABYTE
    """One document as stored. A hundred sheets scanned in grey at 300 dpi have some 50 MB as JPEG."""

    archive_bytes: int = 8_000 * MEGABYTE
    """A web archive or ZIP as stored: it is read member by member, never held whole. A Common Crawl file has about 1
    GB."""

    text_characters: int = 20_000_000
    """The text of one page: some 10,000 printed pages."""

    line_characters: int = 1_000_000
    """One line of a page; readers look at lines whole."""

    expanded_bytes: int = 512 * MEGABYTE
    """All that one ZIP, DOCX, ODT or XLSX may unpack to."""

    expanded_ratio: int = 200
    """Unpacked against packed size, looked at beyond 1 MB unpacked. DEFLATE can reach 1,032; documents stay far
    below."""

    archive_members: int = 10_000
    """Files in one ZIP, or parts of one e-mail."""

    archive_depth: int = 3
    """ZIPs in ZIPs, mails in mails."""

    sheets: int = 2_000
    """Physical pages of a PDF, or sheets of a workbook."""

    table_rows: int = 200_000
    """Rows read from one sheet of a table."""

    image_pixels: int = 100_000_000
    """One picture given to text recognition: A3 at 600 dpi has 70 million."""

    ocr_sheets: int = 200
    """Pictures of pages recognised in one source; a full A4 sheet at 300 dpi took tesseract 8 seconds."""

    tool_seconds: int = 120
    """One run of an outside programme (tesseract, antiword, LibreOffice)."""

    fetch_bytes: int = 20 * MEGABYTE
    """One fetched address."""

    fetch_seconds: float = 20.0
    """One answer, from the first byte asked to the last one got."""

    addresses: int = 1_000
    """Addresses of one sitemap that are followed."""

    redirects: int = 5
    """Times that one address may point on to another."""
