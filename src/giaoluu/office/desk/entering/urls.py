"""The addresses at which rows are entered by hand."""

from django.urls import URLPattern, path

from giaoluu.office.desk.entering.addable import ADDABLE, Addable
from giaoluu.office.desk.entering.adding import add
from giaoluu.office.desk.entering.amendable import AMENDABLE
from giaoluu.office.desk.entering.amending import amend, withdraw
from giaoluu.office.desk.entering.undoing import undo, undo_sources


def _added_at(what: Addable) -> str:
    folder = what.kind.replace("_", "-")
    return f"{what.path}/<int:key>/{folder}/new/" if what.owner is not None else f"{folder}/new/"


urlpatterns: list[URLPattern] = [
    path("trail/<int:key>/undo/", undo, name="undo_act"),
    path("trail/<int:key>/undo-sources/", undo_sources, name="undo_sources"),
    *(path(f"{kind.replace('_', '-')}/<int:key>/amend/", amend(kind), name=f"amend_{kind}") for kind in AMENDABLE),
    *(
        path(f"{kind.replace('_', '-')}/<int:key>/withdraw/", withdraw(kind), name=f"withdraw_{kind}")
        for kind, what in AMENDABLE.items()
        if what.withdraw is not None
    ),
    *(path(_added_at(what), add(kind), name=f"add_{kind}") for kind, what in ADDABLE.items()),
]
