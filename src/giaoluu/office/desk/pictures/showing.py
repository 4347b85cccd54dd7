"""A picture as it is asked for: in its page, or by itself as SVG or PNG (`?as=svg`, `?as=png`, `&picture=NAME`)."""

import math
import re
from collections.abc import Iterable
from functools import cache
from importlib import resources

import resvg_py
from django.http import HttpRequest, HttpResponse
from lxml import etree

from giaoluu.office.desk.pictures.drawing import Drawing, Picture

SHARPNESS = 2
"""Pixels of a PNG for each of the drawing: sharp in print at half a sheet's width."""
MOST_PIXELS = 4_000_000
"""Pixels of a PNG: a drawing of many rows is as sharp as that allows, since each million takes a tenth of a second."""
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
    root = etree.fromstring(svg)
    pixels = float(root.get("width", "1")) * float(root.get("height", "1"))
    zoom = min(SHARPNESS, max(1, math.sqrt(MOST_PIXELS / pixels)))
    fonts = resources.files(__package__) / "data"
    with resources.as_file(fonts / "Roboto-Regular.ttf") as plain, resources.as_file(fonts / "Roboto-Bold.ttf") as bold:
        return bytes(
            resvg_py.svg_to_bytes(
                svg_string=svg,
                zoom=zoom,
                skip_system_fonts=True,
                font_files=[str(plain), str(bold)],
                font_family=FAMILY,
                sans_serif_family=FAMILY,
            )
        )


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
