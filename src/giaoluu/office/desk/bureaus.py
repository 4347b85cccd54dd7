"""Administration of bureaus: which there are, and which stands above which."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from giaoluu.office.desk.access import BOTH, screen, signed_in
from giaoluu.office.desk.sending import sent, status_of
from giaoluu.office.desk.users import ADMINISTER
from giaoluu.register.trail.operations import amend_bureau, open_bureau
from giaoluu.register.trail.queries import bureau, bureaus


class BureauForm(forms.Form):
    """The name of a bureau, and the one above it."""

    name = forms.CharField(label=gettext_lazy("Name"), max_length=200)
    parent = forms.ChoiceField(label=gettext_lazy("Above it"), required=False)

    def __init__(self, others: list[Any], *args: Any, **options: Any) -> None:
        """Let the administrator choose one of `others` to stand above it."""
        super().__init__(*args, **options)
        self._others = {str(one.pk): one for one in others}
        self.fields["parent"].choices = [("", "–"), *((key, str(one)) for key, one in self._others.items())]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Return what was given, with the bureau above itself."""
        cleaned = super().clean() or self.cleaned_data
        cleaned["parent"] = self._others.get(cleaned.get("parent", ""))
        return cleaned


@screen(ADMINISTER)
def listing(request: HttpRequest) -> HttpResponse:
    """Show the bureaus, each below the one above it."""
    rows = list(bureaus())
    return render(request, "desk/bureaus/list.html", {"tree": _tree(rows, None, 0), "count": len(rows)})


@screen(ADMINISTER, BOTH)
def new(request: HttpRequest) -> HttpResponseBase:
    """Open a bureau."""
    form = BureauForm(list(bureaus()), request.POST or None)
    gone = sent(
        request,
        form,
        write=lambda told: open_bureau(**told, by=signed_in(request)),
        said=_("The bureau is open."),
        to=lambda _opened: redirect("desk:bureaus"),
    )
    return gone or render(request, "desk/bureaus/form.html", {"form": form}, status=status_of(request))


@screen(ADMINISTER, BOTH)
def one(request: HttpRequest, key: int) -> HttpResponseBase:
    """Amend a bureau."""
    row = bureau(key)
    others = [other for other in bureaus() if other.pk != key]
    form = BureauForm(others, request.POST or None, initial={"name": row.name, "parent": str(row.parent_id or "")})
    gone = sent(
        request,
        form,
        write=lambda told: amend_bureau(row, **told, by=signed_in(request)),
        said=_("The bureau is amended."),
        to=lambda _amended: redirect("desk:bureaus"),
    )
    return gone or render(request, "desk/bureaus/form.html", {"form": form, "row": row}, status=status_of(request))


def _tree(rows: list[Any], above: int | None, depth: int) -> list[tuple[Any, int]]:
    found = []
    for row in rows:
        if row.parent_id == above:
            found += [(row, depth), *_tree(rows, row.pk, depth + 1)]
    return found
