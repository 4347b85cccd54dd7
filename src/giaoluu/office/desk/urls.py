"""The addresses of the desk."""

from django.urls import URLPattern, path

from giaoluu.office.desk import agreements, commitments, exchanges, figures, home, organisations, people, sources

app_name = "desk"
urlpatterns: list[URLPattern] = [
    path("", home.home, name="home"),
    path("language/", home.language, name="language"),
    path("exchanges/", exchanges.listing, name="exchanges"),
    path("exchanges/<int:key>/", exchanges.one, name="exchange"),
    path("agreements/", agreements.listing, name="agreements"),
    path("agreements/<int:key>/", agreements.one, name="agreement"),
    path("commitments/", commitments.listing, name="commitments"),
    path("commitments/<int:key>/", commitments.one, name="commitment"),
    path("aid/", commitments.aid_listing, name="aid"),
    path("aid/<int:key>/", commitments.aid_one, name="aid_row"),
    path("organisations/", organisations.listing, name="organisations"),
    path("organisations/<int:key>/", organisations.one, name="organisation"),
    path("people/", people.listing, name="people"),
    path("people/<int:key>/", people.one, name="person"),
    path("figures/", figures.listing, name="figures"),
    path("figures/<int:key>/", figures.one, name="figure"),
    path("sources/", sources.listing, name="sources"),
    path("sources/<int:key>/", sources.one, name="source"),
    path("sources/<int:key>/restrict/", sources.restriction, name="restrict_source"),
    path("sources/<int:key>/withdraw/", sources.withdrawal, name="withdraw_source"),
    path("pages/<int:key>/", sources.page_of_source, name="page"),
]
