"""Pictures of pages (PNG, JPEG, TIFF with its frames, GIF, BMP, WebP), read by text recognition."""

import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager

from PIL import Image

from giaoluu.facts.page import Page
from giaoluu.sources.errors import DamagedSource, HugePicture, TextlessSource, damaged_as
from giaoluu.sources.given import Given, compose_page
from giaoluu.sources.lines import Lines
from giaoluu.sources.scanning import recognise_text


def open_image(raw: bytes, given: Given) -> Iterator[Page]:
    """Yield one page, a sheet a frame; without text recognition, or without a word seen, it is `TextlessSource`."""
    if given.ocr == "never":
        raise TextlessSource(given.name)
    lines = Lines()
    with _openable(given), damaged_as(given.name, "PNG, JPEG, TIFF"), warnings.catch_warnings():
        warnings.simplefilter("ignore")  # Pillow warns of what our own limit decides
        with Image.open(io.BytesIO(raw)) as picture:
            media_type = Image.MIME.get(picture.format or "", "image/*")
            for number in range(min(getattr(picture, "n_frames", 1), given.limits.ocr_sheets)):
                picture.seek(number)
                _check_size(picture, given)
                lines.begin_sheet(str(number + 1))
                for paragraph in recognise_text(picture, given):
                    lines.add(paragraph)
    if not lines.text:
        raise TextlessSource(given.name)
    yield compose_page(
        given, lines.text, raw=raw, media_type=media_type, declared={"encoding": "ocr"}, sheets=lines.sheets
    )


@contextmanager
def _openable(given: Given) -> Iterator[None]:
    """Pillow refuses by itself what is twice over its own limit."""
    try:
        yield
    except DamagedSource as error:
        if isinstance(error.__cause__, Image.DecompressionBombError):
            raise HugePicture(given.name, megapixels=given.limits.image_pixels // 1_000_000) from error
        raise


def _check_size(picture: Image.Image, given: Given) -> None:
    if picture.width * picture.height > given.limits.image_pixels:
        raise HugePicture(given.name, megapixels=given.limits.image_pixels // 1_000_000)
