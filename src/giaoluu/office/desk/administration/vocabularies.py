"""The vocabularies: their words with labels, days and use; a word is added, amended, put out of use, or removed."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from giaoluu.office.desk.access import BOTH, WRITES, screen, signed_in, today
from giaoluu.office.desk.asking import day_asked
from giaoluu.office.desk.entering.versus import both_values, see_anew
from giaoluu.office.desk.forms import DateField, DayField, ShortNameField
from giaoluu.office.desk.review.refusals import REFUSALS, why
from giaoluu.office.desk.sending import tell
from giaoluu.office.desk.trails import acts, acts_on
from giaoluu.office.desk.words import ORIGINS
from giaoluu.office.desk.words import word as word_for
from giaoluu.register.trail.errors import Stale, StillUsed, Unfit
from giaoluu.register.trail.queries import entry, history_of
from giaoluu.register.vocabularies.operations import add_word, amend_word, remove_word, retire_word, take_back
from giaoluu.register.vocabularies.queries import acts_on as acts_on_vocabulary
from giaoluu.register.vocabularies.queries import (
    columns_using,
    term,
    told_vocabularies,
    undoable,
    uses_of,
    vocabularies,
    word,
)
from giaoluu.register.vocabularies.terms import Term, terms

WRITE = "vocabularies.write"
NOUN = "vocabularies.word"
ACTS = 15
"""Acts of a history that a screen shows; the trail has all."""
COLUMNS = ("label_vi", "label_en", "valid_from", "valid_to", "origin")


class OriginField(forms.CharField):
    """By which law or decision a word is so, or that it comes from practice, told in the language of the screen."""

    def prepare_value(self, value: Any) -> Any:
        """Show what is kept in words of the screen; what was typed stays as it was typed."""
        return word_for(ORIGINS, value) if value else value

    def clean(self, value: Any) -> str:
        """Return what is kept."""
        typed = str(super().clean(value))
        return next((slug for slug, told in ORIGINS.items() if str(told) == typed), typed)


class TermForm(forms.Form):
    """What a word is called, and from when until when it is in use."""

    label_vi = forms.CharField(label=gettext_lazy("Vietnamese"), max_length=120)
    label_en = forms.CharField(label=gettext_lazy("English"), max_length=120)
    valid_from = DateField(label=gettext_lazy("In use from"))
    valid_to = DateField(
        label=gettext_lazy("In use until"),
        help_text=gettext_lazy("The last day of use. Rows of earlier days keep the word."),
    )
    origin = OriginField(
        label=gettext_lazy("Source"),
        max_length=300,
        required=False,
        help_text=gettext_lazy("The law, statute or decision by which it is so."),
    )


class NewTermForm(TermForm):
    """A word that is not there yet."""

    slug = ShortNameField(
        label=gettext_lazy("Short name"),
        max_length=40,
        help_text=gettext_lazy(
            "Letters without marks, figures, dashes; of a country its two letters. It never changes."
        ),
    )
    field_order = ("label_vi", "label_en", "slug")


class AmendTermForm(TermForm):
    """A word that is there, as the person saw it."""

    why = forms.CharField(label=gettext_lazy("Why"), max_length=500, required=False)
    seen = forms.IntegerField(widget=forms.HiddenInput)


@screen(WRITE)
def listing(request: HttpRequest) -> HttpResponse:
    """Show the vocabularies with how many of their words are in use today."""
    told = []
    for slug, called in vocabularies():
        words = list(terms(slug).values())
        used = sum(one.holds(today()) for one in words)
        told.append({"slug": slug, "word": called, "used": used, "former": len(words) - used})
    return render(request, "desk/administration/vocabularies.html", {"vocabularies": told})


@screen(WRITE)
def one(request: HttpRequest, vocabulary: str) -> HttpResponse:
    """Show the words of a vocabulary; with a day, those in use on it."""
    called, on, uses = _called(vocabulary), day_asked(request), uses_of(vocabulary)
    known = terms(vocabulary).values()
    words = [(one, uses[one.slug], one.holds(today())) for one in known if on is None or one.holds(on)]
    entries = acts_on_vocabulary(vocabulary, ACTS)
    told = {
        "vocabulary": vocabulary,
        "called": called,
        "words": words,
        "on": on,
        "acts": acts(entries, signed_in(request)),
        "undoable": undoable(entries),
    }
    return render(request, "desk/administration/vocabulary.html", told)


@screen(WRITE, BOTH)
def new(request: HttpRequest, vocabulary: str) -> HttpResponse:
    """Add a word."""
    called = _called(vocabulary)
    form = NewTermForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            added = add_word(vocabulary, form.cleaned_data.pop("slug"), by=signed_in(request), **form.cleaned_data)
        except Unfit as unfit:
            tell(form, unfit)
        else:
            messages.success(request, _("“%(word)s” is in the vocabulary.") % {"word": added.label_vi})
            return redirect("desk:vocabulary", vocabulary)
    told = {"vocabulary": vocabulary, "called": called, "form": form}
    return render(request, "desk/administration/new_term.html", told, status=_status(request))


@screen(WRITE, BOTH)
def word_of(request: HttpRequest, vocabulary: str, slug: str) -> HttpResponse:
    """Show a word with its days, use and history, and amend it."""
    held = term(vocabulary, slug)
    begun = {name: getattr(held, name) for name in COLUMNS}
    form = AmendTermForm(request.POST or None, initial={**begun, "seen": held.version})
    versus: list[dict[str, Any]] = []
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data
        try:
            amend_word(
                held,
                by=signed_in(request),
                seen=told["seen"],
                why=told["why"],
                **{name: told[name] for name in COLUMNS if told[name] != begun[name]},
            )
        except Stale as stale:
            versus = both_values(stale)
            see_anew(form, stale)
        except Unfit as unfit:
            tell(form, unfit)
        else:
            messages.success(request, _("The word is amended; rows that use it show it so from now on."))
            return redirect("desk:word", vocabulary, slug)
    return _word(request, held, form=form, versus=versus, status=409 if versus else _status(request))


@screen(WRITE, WRITES)
def retiring(request: HttpRequest, vocabulary: str, slug: str) -> HttpResponse:
    """Put a word out of use after a day."""
    held = term(vocabulary, slug)
    form = LastDayForm(request.POST)
    if not form.is_valid():
        return _word(request, held, last=form, status=422)
    try:
        retire_word(held, last=form.cleaned_data["last"], by=signed_in(request), why=form.cleaned_data["why"])
    except Unfit as unfit:
        messages.error(request, " ".join(reason for told in unfit.reasons.values() for reason in told))
    else:
        messages.success(request, _("From the next day on, forms leave the word out; rows that use it keep it."))
    return redirect("desk:word", vocabulary, slug)


@screen(WRITE, WRITES)
def removal(request: HttpRequest, vocabulary: str, slug: str) -> HttpResponse:
    """Remove a word that no row uses, or what was changed of one that ships."""
    held, row = term(vocabulary, slug), word(vocabulary, slug)
    if row is None:
        messages.info(request, _("The word is as it shipped; there is nothing to remove."))
        return redirect("desk:word", vocabulary, slug)
    try:
        remove_word(row, by=signed_in(request), why=request.POST.get("why", "").strip())
    except StillUsed:
        messages.error(request, _("Rows use this word. Put it out of use instead: they keep it, new ones do without."))
        return redirect("desk:word", vocabulary, slug)
    if held.ships:
        messages.success(request, _("The word is as it shipped again."))
        return redirect("desk:word", vocabulary, slug)
    messages.success(request, _("The word is removed. The trail keeps it, and lets it be brought back."))
    return redirect("desk:vocabulary", vocabulary)


@screen(WRITE, WRITES)
def undoing(request: HttpRequest, key: int) -> HttpResponse:
    """Take an act on words back: an added one goes, a removed one comes back, an amended one is as it was."""
    act = entry(key)
    vocabulary = next((slug for slug, _called in vocabularies() if slug in told_vocabularies(act)), "")
    if act.pk not in undoable([act]) or not vocabulary:
        raise Http404
    try:
        kept = take_back(act.batch, by=signed_in(request), why=request.POST.get("why", "").strip()[:500])
    except StillUsed:
        messages.error(request, _("Rows use this word. Put it out of use instead: they keep it, new ones do without."))
    except REFUSALS as error:
        messages.error(request, why(error))
    else:
        said = _("The act is undone.")
        messages.success(request, said if not kept else f"{said} {_('What others have edited since stays.')}")
    return redirect("desk:vocabulary", vocabulary)


class LastDayForm(forms.Form):
    """The last day on which a word is in use."""

    last = DayField(label=gettext_lazy("Last day of use"))
    why = forms.CharField(label=gettext_lazy("Why"), max_length=500, required=False)


def _word(request: HttpRequest, held: Term, *, status: int, **told: Any) -> HttpResponse:
    row = word(held.vocabulary, held.slug)
    uses = columns_using(held.vocabulary, held.slug)
    entries = list(history_of(NOUN, row.pk)[:ACTS]) if row else []
    begun = {**{name: getattr(held, name) for name in COLUMNS}, "seen": held.version}
    context = {
        "term": held,
        "called": _called(held.vocabulary),
        "in_use": held.holds(today()),
        "uses": uses,
        "used": sum(rows for _noun, _column, rows in uses),
        "row": row,
        "acts": acts_on(entries, NOUN, row.pk) if row else [],
        "undoable": undoable(entries),
        "form": told.get("form") or AmendTermForm(initial=begun),
        "last": told.get("last") or LastDayForm(initial={"last": today()}),
        "versus": told.get("versus") or [],
    }
    return render(request, "desk/administration/term.html", context, status=status)


def _called(vocabulary: str) -> str:
    called = dict(vocabularies()).get(vocabulary)
    if called is None:
        raise Http404
    return called


def _status(request: HttpRequest) -> int:
    return 422 if request.method == "POST" else 200
