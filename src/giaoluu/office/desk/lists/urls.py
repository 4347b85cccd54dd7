"""The addresses of the lists: for each noun one screen and its export; and of the views that people keep."""

from django.urls import URLPattern, path

from giaoluu.office.desk.lists import keeping
from giaoluu.office.desk.lists.acting import bulk_screen, undo
from giaoluu.office.desk.lists.exporting import export_screen
from giaoluu.office.desk.lists.nouns import LISTINGS
from giaoluu.office.desk.lists.screens import list_screen

urlpatterns: list[URLPattern] = [
    *(path(f"{name}/", list_screen(listing), name=name) for name, listing in LISTINGS.items()),
    *(path(f"{name}/export/", export_screen(listing), name=f"{name}_export") for name, listing in LISTINGS.items()),
    *(path(f"{name}/bulk/", bulk_screen(listing), name=f"{name}_bulk") for name, listing in LISTINGS.items()),
    path("bulk/<slug:of>/undo/", undo, name="undo_bulk"),
    path("views/<slug:of>/save/", keeping.save, name="save_view"),
    path("views/<slug:of>/default/", keeping.default, name="default_view"),
    path("views/<slug:of>/undo/", keeping.undo, name="undo_view"),
    path("views/<int:key>/rename/", keeping.rename, name="rename_view"),
    path("views/<int:key>/remove/", keeping.remove, name="remove_view"),
]
