"""Pictures of pages (PNG, JPEG, TIFF with its frames, GIF, BMP, WebP), read by text recognition."""

import io
import warnings
from collections.abc import Iterator

from PIL import Image

from giaoluu.facts.page import Page
from giaoluu.sources.errors import HugePicture, TextlessSource, damaged_as
from giaoluu.sources.given import Given, compose_page
from giaoluu.sources.lines import Lines
from giaoluu.sources.scanning import recognise_text


def open_image(raw: bytes, given: Given) -> Iterator[Page]:
    """Yield one page, a sheet a frame; without text recognition, or without a word seen, it is `TextlessSource`."""
    if given.ocr == "never":
        raise TextlessSource(given.name)
    lines = Lines()
    with damaged_as(given.name, "picture"), warnings.catch_warnings():
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


def _check_size(picture: Image.Image, given: Given) -> None:
    if picture.width * picture.height > given.limits.image_pixels:
        raise HugePicture(given.name, megapixels=given.limits.image_pixels // 1_000_000)
