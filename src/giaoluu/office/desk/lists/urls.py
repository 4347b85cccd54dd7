"""The addresses of the lists: for each noun one screen, its export, and what is done with chosen rows."""

from django.urls import URLPattern, path

from giaoluu.office.desk.lists.nouns import LISTINGS
from giaoluu.office.desk.lists.showing import list_screen

urlpatterns: list[URLPattern] = [
    *(path(f"{name}/", list_screen(listing), name=name) for name, listing in LISTINGS.items()),
]
