"""The addresses of search."""

from django.urls import URLPattern, path

from giaoluu.office.desk.finding import screens

urlpatterns: list[URLPattern] = [
    path("search/", screens.search, name="search"),
    path("search/typed/", screens.as_typed, name="search_typed"),
    path("search/remember/", screens.remember, name="remember_search"),
    path("search/forget/", screens.forget, name="forget_searches"),
]
