"""Tags of the desk: names of bodies that are never mixed up, dates and numbers as people write them, links of lists."""

import datetime as dt
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from django import template
from django.apps import apps
from django.forms import BoundField
from django.urls import NoReverseMatch, reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from giaoluu.office.desk import dates
from giaoluu.office.desk.addresses import screen_of
from giaoluu.office.desk.asking import day_in
from giaoluu.office.desk.calling import amount, called, counted, cut, former_untold, lived
from giaoluu.office.desk.entering.addable import ADDABLE
from giaoluu.office.desk.evidence import Evidence, Field, Held, said
from giaoluu.office.desk.forms import no_day
from giaoluu.office.desk.words import COUNTRIES, KINDS, LEVELS, OPERATIONS, ROLES, word
from giaoluu.register.trail.rows import Row

register = template.Library()
register.filter(called)
register.filter(cut)
register.filter(former_untold)
register.filter(dates.unbroken)

VOCABULARIES = {"kind": KINDS, "level": LEVELS, "country": COUNTRIES, "operation": OPERATIONS, "role": ROLES}


@register.simple_tag(takes_context=True)
def nav_item(context: dict[str, Any], name: str, word: str) -> SafeString | str:
    """Return a link of the menu, marked where the person is; nothing where there is no such screen yet.

    A form is where the list above its row is.
    """
    try:
        address = reverse(name)
    except NoReverseMatch:
        return ""
    here = context["request"].path.startswith(address) or context.get("above") == name
    mark = SafeString(' aria-current="page"') if here else ""
    return format_html('<li><a href="{}"{}>{}</a></li>', address, mark, word)


@register.simple_tag(takes_context=True)
def with_page(context: dict[str, Any], number: int, asked: str = "") -> str:
    """Return the address of another page of the list, `asked` for as `page_of` tells, with its search as it is."""
    query = context["request"].GET.copy()
    query[asked or "page"] = str(number)
    return f"?{query.urlencode()}"


@register.simple_tag(takes_context=True)
def body(context: dict[str, Any], organisation: Any) -> SafeString | str:
    """Return a link to an organisation by its name; where another bears it too, with the years of this one."""
    if organisation is None:
        return "–"
    return _link(organisation.pk, organisation.shown, years(context, organisation))


@lru_cache(maxsize=5_000)
def _link(key: int, shown: str, years: str) -> SafeString:
    """The same few bodies stand on a screen again and again, by the hundred where a leader met many."""
    return format_html('<a href="{}">{}</a>{}', screen_of("desk:organisation", key), shown, years)


@register.simple_tag(takes_context=True)
def years(context: dict[str, Any], organisation: Any) -> SafeString | str:
    """Return when an organisation existed, where another bears its name and the two must be told apart."""
    if organisation.shown not in context.get("namesakes", ()):
        return ""
    return format_html(' <span class="soft nowrap">({})</span>', dates.unbroken(lived(organisation)))


@register.inclusion_tag("desk/parts/day.html", takes_context=True)
def day_field(
    context: dict[str, Any], name: str, label: str, day: dt.date | str | None, place: str = ""
) -> dict[str, Any]:
    """Show the field of a form with GET in which a whole day is typed; where none was, what was typed and why not."""
    given = context["request"].GET.get(name, "").strip()
    wrong = bool(given) and day_in(given) is None
    value, told = (given, no_day(given)) if wrong else (dates.typed(str(day)) if day else "", "")
    return {"name": name, "label": label, "place": place or name, "value": value, "told": told}


@register.simple_tag(takes_context=True)
def years_if_body(context: dict[str, Any], thing: Any) -> SafeString | str:
    """Return `years` of what may be a body, or only the words for something else."""
    return years(context, thing) if hasattr(thing, "shown") and hasattr(thing, "level") else ""


@register.filter
def control(field: BoundField) -> SafeString:
    """Return what a field is filled in by, without a hint in it that only says the label again."""
    hint = str(field.field.widget.attrs.get("placeholder", ""))
    return field.as_widget(attrs={"placeholder": False} if hint.casefold() == field.label.casefold() else None)


@register.filter
def day(held: dt.date | dt.datetime | None) -> str:
    """Return a day as people write it; of a moment, the day on the clock of the site."""
    if not held:
        return ""
    on = timezone.localtime(held).date() if isinstance(held, dt.datetime) else held
    return dates.unbroken(dates.shown(on.isoformat()))


@register.filter
def moment(at: dt.datetime | None) -> str:
    """Return a moment as people write it."""
    return dates.unbroken(dates.moment(at)) if at else ""


@register.filter
def edtf(text: str) -> str:
    """Return a date in EDTF as people write it."""
    return dates.unbroken(dates.shown(text)) if text else ""


@register.simple_tag
def counts(figure: Any) -> tuple[str, str]:
    """Return what a figure counts, and what is told of it behind."""
    return counted(figure.unit, figure.measure)


@register.simple_tag
def span(row: Any) -> str:
    """Return from when until when `row` holds."""
    return dates.unbroken(dates.span(row.valid_from, row.valid_to))


@register.filter
def number(held: Any) -> str:
    """Return a number as it is written here."""
    return amount(held)


@register.filter
def word_for(slug: str, vocabulary: str) -> str:
    """Return the word for a slug of one of the desk's vocabularies."""
    return word(VOCABULARIES[vocabulary], slug)


@register.filter
def noun_word(noun: str) -> str:
    """Return what rows of a noun are called, many of them: `people.person` gives 'people'."""
    return str(apps.get_model(noun)._meta.verbose_name_plural)


@register.simple_tag
def told(row: Any, name: str) -> str:
    """Return what a column of `row` holds as people read it."""
    return said(row, name, getattr(row, name))


@register.inclusion_tag("desk/parts/citation.html", takes_context=True)
def cited(context: dict[str, Any], field: Field) -> dict[str, Any]:
    """Show a value, and with one tap the words that state it."""
    return {"field": field, "can": context["can"]}


@register.inclusion_tag("desk/parts/citation.html", takes_context=True)
def grounds(context: dict[str, Any], evidence: Evidence, row: Row, name: str) -> dict[str, Any]:
    """Show, beside a value that stands there already, the words that state it."""
    return {"field": evidence.field(row, name), "beside": True, "can": context["can"]}


@register.simple_tag
def held_values(evidence: Evidence, row: Row, name: str) -> list[Held]:
    """Return the values that `row` holds in a field, each with its grounds."""
    return [value for value in evidence.field(row, name).values if value.rank == "preferred"]


@register.filter
def plain(held: Any) -> str:
    """Return a number as no language writes it, for what a form sends back."""
    return f"{held.normalize():f}"


@register.simple_tag(takes_context=True)
def amend_link(context: dict[str, Any], kind: str, row: Row) -> SafeString | str:
    """Return the link by which a row that stands on the screen of another is amended, for who may."""
    if "register.write" not in context["can"]:
        return ""
    address = reverse(f"desk:amend_{kind}", args=[row.pk])
    return format_html(
        '<a class="small no-print" href="{}">{}<span class="unseen">: {}</span></a>', address, _("Amend"), row
    )


@register.simple_tag(takes_context=True)
def add_link(context: dict[str, Any], kind: str, key: int | None = None) -> SafeString | str:
    """Return the link by which a row is added by hand, for who may; `key` is that of the row to which it belongs.

    A kind of which no row is added by hand has none.
    """
    if "register.write" not in context["can"] or kind not in ADDABLE:
        return ""
    address = reverse(f"desk:add_{kind}", args=[key] if key is not None else [])
    look = "button small no-print" if key is not None else "button"
    return format_html('<a class="{}" href="{}">{}</a>', look, address, ADDABLE[kind].says)


@register.simple_tag
def together(undoable: Any, key: int) -> int:
    """Return how many rows come back where the act `key` of `undoable` is taken back."""
    return int(undoable.get(key, 1)) if isinstance(undoable, Mapping) else 1


@register.inclusion_tag("desk/lists/undo.html", takes_context=True)
def undo_of(context: dict[str, Any], message: Any) -> dict[str, Any]:
    """Show, beside a message that tells of what can be taken back at once, the button that does."""
    told = (message.extra_tags or "").split(":")
    routes = {"undo": "desk:undo_view", "undo-many": "desk:undo_bulk"}
    route, batch, of = (routes[told[0]], *told[1:]) if len(told) == 3 and told[0] in routes else ("", "", "")
    return {"route": route, "batch": batch, "of": of, "csrf_token": context.get("csrf_token")}
