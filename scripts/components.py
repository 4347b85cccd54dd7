"""Which part of which screen shows a component of the interface: docs/design/interface.md has a picture of each."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import FloatRect, Page

PICTURES = Path(__file__).parents[1] / "docs" / "design" / "pictures"
AIR = 8
"""Pixels around a part."""


class Component(NamedTuple):
    """A part of a screen, what is tapped before it is pictured, and how much of its height is shown at most."""

    screen: str
    part: str
    tap: str = ""
    height: int = 360
    below: int = 0


COMPONENTS: Mapping[str, Component] = {
    "list": Component("agreements", "table.list"),
    "filters": Component("exchanges", "form.bar", tap="form.bar details.filter > summary", below=330, height=480),
    "citation": Component("agreement", ".profile .section", tap="dl.fields details.cited > summary", height=420),
    "form": Component("add_exchanges", "form.card", height=420),
    "picture": Component("picture_terms", "figure.picture", height=420),
    "trail": Component("exchange", "ol.trail", tap="ol.trail details > summary"),
    "contradiction": Component("contradictions", "main .section", height=420),
    "empty": Component("watches", ".empty"),
    "refusal": Component("forbidden", "main", height=220),
}


def picture_of(component: Component, page: Page, picture: Path) -> None:
    """Leave a picture of the component on `page`, which shows its screen."""
    if component.tap:
        page.locator(component.tap).first.click()
    part = page.locator(component.part).first
    part.scroll_into_view_if_needed()
    box = part.bounding_box()
    if box is None:
        return
    height = min(box["height"] + component.below, component.height)
    clip = FloatRect(x=box["x"] - AIR, y=max(box["y"] - AIR, 0), width=box["width"] + 2 * AIR, height=height + 2 * AIR)
    page.screenshot(path=picture, clip=clip, animations="disabled")
