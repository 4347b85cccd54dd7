"""Choosing a row of the register by its name, without a script: a name that several bear is asked back.

What was typed stays; the rows that it may be stand below it, each with what tells it from the others.
"""

from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Any, NamedTuple

from django import forms
from django.core.exceptions import ObjectDoesNotExist
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from giaoluu.office.desk.access import today
from giaoluu.office.desk.addresses import about
from giaoluu.office.desk.calling import called
from giaoluu.register.agreements.queries import agreement
from giaoluu.register.agreements.queries import found as agreements_found
from giaoluu.register.commitments.queries import aid_found, aid_row
from giaoluu.register.exchanges.queries import exchange
from giaoluu.register.exchanges.queries import found as exchanges_found
from giaoluu.register.indicators.queries import figure, figures_called
from giaoluu.register.organisations.districts import district
from giaoluu.register.organisations.queries import found as organisations_found
from giaoluu.register.organisations.queries import organisation
from giaoluu.register.organisations.units import unit, units_called
from giaoluu.register.people.queries import found as people_found
from giaoluu.register.people.queries import person
from giaoluu.register.trail.keys import key_of
from giaoluu.register.trail.queries import account, readers_called

MOST = 12
"""Rows that are offered at most; for more than these, more of the name is asked for."""


class Finder(NamedTuple):
    """How a row of one noun is found: by words of its name, and by its key; one not on record yet by its short name."""

    by_name: Callable[[str], Any]
    by_key: Callable[[int], Any]
    hint: Any
    by_slug: Callable[[str], Any] | None = None


_NAME = gettext_lazy("Its name or a part of it, with or without marks")
FINDERS: Mapping[str, Finder] = {
    "organisations.organisation": Finder(organisations_found, organisation, _NAME),
    "organisations.unit": Finder(
        units_called, unit, gettext_lazy("As it is called: 'tỉnh Lào Cai', 'huyện Bát Xát', 'Vân Nam'"), district
    ),
    "people.person": Finder(people_found, person, gettext_lazy("Their name or a part of it, with or without marks")),
    "exchanges.exchange": Finder(
        exchanges_found, exchange, gettext_lazy("Its title, its place, or one of its parties")
    ),
    "agreements.agreement": Finder(
        agreements_found, agreement, gettext_lazy("Its title, a line of work, or one of its parties")
    ),
    "commitments.aid": Finder(
        aid_found,
        aid_row,
        gettext_lazy("Where it is one item of a larger sum: that sum, its purpose, giver or receiver"),
    ),
    "indicators.figure": Finder(
        figures_called,
        figure,
        gettext_lazy("Where it is one part of a larger figure: that figure, what it counts, or whose it is"),
    ),
    "trail.user": Finder(
        lambda text: readers_called(text, on=today()), account, gettext_lazy("Who works with this site: their name")
    ),
}


class Typed(NamedTuple):
    """What a form says of a row: the name, the row that was chosen, and for which name it was offered."""

    text: str = ""
    row: str = ""
    offered_for: str = ""


class RowWidget(forms.Widget):
    """A name, and below it the rows that it may be, once there are several."""

    template_name = "desk/parts/choose_row.html"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        """Offer nothing yet."""
        super().__init__(attrs)
        self.offered: list[dict[str, Any]] = []
        self.about = ""

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Typed:
        """Return the name, the row and what it was offered for."""
        del files
        return Typed(
            " ".join(data.get(name, "").strip().splitlines()), data.get(f"{name}-row", ""), data.get(f"{name}-for", "")
        )

    def value_omitted_from_data(self, data: Any, files: Any, name: str) -> bool:
        """Tell whether the form says nothing of the name."""
        del files
        return name not in data

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """Return what the template shows."""
        typed = value if isinstance(value, Typed) else Typed()
        context: dict[str, Any] = super().get_context(name, None, attrs)
        return {**context, "typed": typed, "offered": self.offered, "about": self.about if typed.row else ""}

    def use_required_attribute(self, initial: Any) -> bool:
        """Let the server say what is missing."""
        del initial
        return False


class RowField(forms.Field):
    """A row of the register of the noun `noun`, or None."""

    widget = RowWidget

    def __init__(self, noun: str = "", *, finder: Finder | None = None, **options: Any) -> None:
        """Find rows of `noun`, or those that `finder` finds."""
        self.finder = finder or FINDERS[noun]
        options.setdefault("help_text", self.finder.hint)
        super().__init__(**options)

    def prepare_value(self, value: Any) -> Typed:
        """Show the row by its name."""
        if isinstance(value, Typed):
            return value
        if value is None:
            return Typed()
        self.widget.about = _beside_name(value)
        return Typed(called(value), _key_of(value), called(value))

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Tell whether another row is meant than `initial`."""
        typed = data or Typed()
        if not typed.text or initial is None:
            return bool(typed.text) or initial is not None
        return _chosen(typed) not in {"", _key_of(initial)} or typed.text not in {str(initial), typed.offered_for}

    def clean(self, value: Any) -> Any:
        """Return the row that is meant, or None for no name; a name that several bear is asked back."""
        typed = value or Typed()
        if not typed.text:
            if self.required:
                raise forms.ValidationError(self.error_messages["required"], code="required")
            return None
        key = _chosen(typed)
        if key.isdecimal() or (key and self.finder.by_slug is not None):
            with suppress(ObjectDoesNotExist):
                row = self.finder.by_key(int(key)) if key.isdecimal() else self.finder.by_slug(key)  # type: ignore[misc]
                self.widget.about = _beside_name(row)
                return row
        return self._found(typed.text)

    def _found(self, text: str) -> Any:
        rows = list(self.finder.by_name(text)[: MOST + 1])
        exact = [row for row in rows if key_of(text) in {key_of(str(row)), key_of(called(row))}]
        if len(exact) == 1:
            return exact[0]
        if not rows:
            raise forms.ValidationError(
                _("Nothing in the register is called so. Write less of the name, or record it first.")
            )
        offered = (exact or rows)[:MOST]
        self.widget.offered = [
            {"key": _key_of(row), "name": called(row), "about": _beside_name(row), "checked": len(offered) == 1}
            for row in offered
        ]
        if len(rows) > MOST and not exact:
            raise forms.ValidationError(_("Very many are called so: choose one of these, or write more of the name."))
        raise forms.ValidationError(_("Choose which one is meant, and send the form again."))


def type_in(typed: dict[str, Any], name: str, value: Any) -> None:
    """Let `typed`, what a form was sent with, say of the field `name` what its field prepared as `value`."""
    if isinstance(value, Typed):
        typed |= {name: value.text, f"{name}-row": value.row, f"{name}-for": value.offered_for}
    elif isinstance(value, bool):
        typed.pop(name, None)
        typed |= {name: "on"} if value else {}
    else:
        typed[name] = value


def _beside_name(row: Any) -> str:
    return about(row, beside=called(row))


def _chosen(typed: Typed) -> str:
    """The key of the row that was chosen for this very name; empty where none was."""
    return typed.row if typed.text == typed.offered_for else ""


def _key_of(row: Any) -> str:
    """The key of a row as a form sends it, or the short name of one that is not on record yet."""
    return str(row.slug if row.pk is None else row.pk)
