"""Tags of the review desk."""

from django import template

from giaoluu.office.desk.review.words import EXCHANGES
from giaoluu.office.desk.words import word

register = template.Library()


@register.filter
def occasion(slug: str) -> str:
    """Return the word for a kind of occasion."""
    return word(EXCHANGES, slug)
