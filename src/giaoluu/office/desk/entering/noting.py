"""What stands as evidence beside what is entered by hand: a note, or the words of a source."""

import re
import unicodedata
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from giaoluu.office.desk.access import today
from giaoluu.office.desk.entering.choosing import Finder, RowField
from giaoluu.office.desk.entering.columns import disagreements
from giaoluu.register.archive.evidence import Cited, Grounds, Noted
from giaoluu.register.archive.queries import may_see_words, pages_with_readings, source_seen_by, sources_found
from giaoluu.register.trail.queries import SignedIn


class NotedForm(forms.Form):
    """A form whose values rest on a note and, where `by` says who asks, on the words of a source that they may see."""

    note = forms.CharField(
        label=gettext_lazy("How it is known"),
        max_length=500,
        help_text=gettext_lazy(
            "The note stands as evidence beside what you set: 'telephone call of 12/3', the number of a paper."
        ),
        error_messages={"required": gettext_lazy("No value without its evidence: say how it is known.")},
    )

    def __init__(self, *args: Any, by: SignedIn | None = None, **options: Any) -> None:
        """Ask for a note; whoever names a source instead may leave it out."""
        super().__init__(*args, **options)
        self._by, self._cited = by, list[Cited]()
        if by is not None:
            self.fields |= {"source": _source(by), "quote": _quote()}
            for field in (self.fields["source"], self.fields["quote"]):
                field.folded = True  # type: ignore[attr-defined]
            self.fields["note"].required = not self.data.get("source", "").strip()

    def clean(self) -> dict[str, Any]:
        """Return what was given, the words of the source being found there; both are kept for `grounds`."""
        cleaned = super().clean() or self.cleaned_data
        source, quote = cleaned.pop("source", None), cleaned.pop("quote", "")
        if source is not None and not quote:
            self.add_error("quote", _("Copy the words that state it."))
        elif quote and source is None and "source" not in self.errors:
            self.add_error("source", _("Say from which source the words are."))
        elif source is not None:
            self._cite(source, quote)
        for name, told in disagreements(cleaned):
            self.add_error(name, told)
        return cleaned

    def grounds(self) -> Grounds:
        """Return what was given as evidence."""
        note = self.cleaned_data.get("note", "")
        return Grounds.on(*self._cited, *([Noted(note)] if note else []))

    @property
    def folded(self) -> list[forms.BoundField]:
        """The fields that are folded away until they are asked for."""
        return [self[name] for name, field in self.fields.items() if getattr(field, "folded", False)]

    @property
    def unfolded(self) -> bool:
        """Whether something stands in them."""
        return any(self.data.get(one.name) or one.errors for one in self.folded)

    def _cite(self, source: Any, quote: str) -> None:
        sought = re.compile(r"\s+".join(map(re.escape, unicodedata.normalize("NFC", quote).split())))
        for page in pages_with_readings(source):
            found = sought.search(page.text) if may_see_words(self._by, page, on=today()) else None  # type: ignore[arg-type]
            if found is not None:
                self._cited = [Cited(page, found.start(), found.end())]
                return
        self.add_error("quote", _("These words are on no page of the source. Copy them as they stand there."))


def _source(by: SignedIn) -> RowField:
    finder = Finder(
        lambda text: sources_found(by, text, on=today()),
        lambda key: source_seen_by(by, key, on=today()),
        gettext_lazy("Its name, its publisher or the title of a page"),
    )
    return RowField(finder=finder, label=gettext_lazy("Source"), required=False)


def _quote() -> forms.CharField:
    return forms.CharField(
        label=gettext_lazy("Its words"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("As they stand on the page, copied without change."),
    )
