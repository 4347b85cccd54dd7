"""A picture as it is asked for: in its page, or by itself as SVG or PNG (`?as=svg`, `?as=png`, `&picture=NAME`)."""

import io
import math
import re
from collections.abc import Iterable
from functools import cache
from importlib import resources

import pylunasvg
from django.http import HttpRequest, HttpResponse
from lxml import etree
from PIL import Image

from giaoluu.office.desk.pictures.drawing import Drawing, Picture

SHARPNESS = 2
"""Pixels of a PNG for each of the drawing: sharp in print at half a sheet's width."""
MOST_PIXELS = 3_400_000
"""Pixels of a PNG: a drawing of many rows is as sharp as that allows, since each million takes some 33 ms."""
WHITE = 0xFFFFFFFF
FAMILY = "Roboto"
"""Letters that are shipped with the programme (`data/`, Apache-2.0), so that a PNG looks alike on every machine."""


def download(request: HttpRequest, pictures: Iterable[Picture]) -> HttpResponse | None:
    """Return the picture that the address asks for as a file; None where it asks for the page."""
    form = request.GET.get("as", "")
    if form not in {"svg", "png"}:
        return None
    named = list(pictures)
    wanted = request.GET.get("picture", "")
    picture = next((one for one in named if one.name == wanted), named[0] if named else None)
    if picture is None:
        return None
    svg = standalone(picture.wide, origin=f"{request.scheme}://{request.get_host()}")
    kind, body = ("image/svg+xml", svg.encode()) if form == "svg" else ("image/png", png(svg))
    answer = HttpResponse(body, content_type=kind)
    answer["Content-Disposition"] = f'attachment; filename="{picture.name}.{form}"'
    return answer


def standalone(drawing: Drawing, *, origin: str) -> str:
    """Return `drawing` as a file of its own: with its style on white ground, its links leading to the site `origin`."""
    root = etree.fromstring(drawing.markup())
    root.set("width", f"{drawing.width:g}")
    root.set("height", f"{drawing.height:g}")
    style = etree.Element("style")
    style.text = style_on_paper()
    ground = etree.Element("rect", {"width": "100%", "height": "100%", "fill": "#ffffff"})
    root.insert(1, style)
    root.insert(2, ground)
    for link in root.iter("{*}a"):
        if str(link.get("href")).startswith(("/", "?")):
            link.set("href", origin + str(link.get("href")))
    return etree.tostring(root, encoding="unicode")


def png(svg: str) -> bytes:
    """Return a standalone SVG as PNG."""
    _know_letters()
    document = pylunasvg.Document.loadFromData(svg)
    wide, high = document.width(), document.height()
    zoom = min(SHARPNESS, max(1, math.sqrt(MOST_PIXELS / (wide * high))))
    drawn = document.renderToBitmap(round(wide * zoom), round(high * zoom), WHITE)
    size = drawn.width(), drawn.height()
    image = Image.frombuffer("RGB", size, bytes(memoryview(drawn)), "raw", "BGRX", drawn.stride(), 1)
    file = io.BytesIO()
    _in_few_colours(image).save(file, "PNG", compress_level=1)
    return file.getvalue()


def _in_few_colours(image: Image.Image) -> Image.Image:
    """The same in 256 colours, on pure white: marks have few, and their edges are blends of these.

    It takes half of the time to write, and a third of the room.
    """
    few = image.quantize(256, Image.Quantize.FASTOCTREE)
    colours = few.getpalette() or []
    lightest = max(range(0, len(colours), 3), key=lambda place: sum(colours[place : place + 3]))
    colours[lightest : lightest + 3] = [255, 255, 255]
    few.putpalette(colours)
    return few


@cache
def _know_letters() -> None:
    """Tell the library once of the letters: it looks for none of the machine's."""
    folder = resources.files(__package__) / "data"
    for name, bold in (("Roboto-Regular.ttf", False), ("Roboto-Bold.ttf", True)):
        with resources.as_file(folder / name) as file:
            pylunasvg.lunasvg_add_font_face_from_file(family=FAMILY, bold=bold, italic=False, filename=str(file))


@cache
def style_on_paper() -> str:
    """Return `pictures.css` with the colours of the light scheme in the place of their names, without its media."""
    static = resources.files("giaoluu.office.desk") / "static" / "desk"
    light = re.search(r":root \{(.*?)\n\}", (static / "desk.css").read_text("utf-8"), re.DOTALL)
    tokens = dict(re.findall(r"--([\w-]+): ([^;]+);", light[1] if light else ""))
    written = (static / "pictures.css").read_text("utf-8")
    marks = written.partition("/* On the page */")[0]
    tokens["text"] = FAMILY
    return re.sub(r"var\(--([\w-]+)\)", lambda found: tokens[found[1]], marks)
