"""Tags of pictures: the SVG itself, and the addresses of its files."""

from typing import Any

from django import template
from django.utils.safestring import SafeString

from giaoluu.office.desk.pictures.drawing import Drawing

register = template.Library()


@register.simple_tag
def drawn(drawing: Drawing, css: str) -> SafeString:
    """Return the markup of a drawing, shown on `wide` or on `narrow` screens; lxml has escaped what it holds."""
    return SafeString(drawing.markup().replace('class="drawing"', f'class="drawing {css}"', 1))


@register.simple_tag(takes_context=True)
def picture_file(context: dict[str, Any], name: str, form: str) -> str:
    """Return the address of a picture of this page as a file of the form `svg` or `png`."""
    query = context["request"].GET.copy()
    query["as"], query["picture"] = form, name
    return f"?{query.urlencode()}"


@register.simple_tag
def column(head: list[str], place: int) -> str:
    """Return the name of a column of a picture's table."""
    return head[place]
