"""The addresses of administration."""

from django.urls import URLPattern, path

from giaoluu.office.desk.administration import checks, home, reference, rights, tasks, vocabularies

urlpatterns: list[URLPattern] = [
    path("administration/", home.home, name="administration"),
    path("administration/rights/", rights.matrix, name="rights"),
    path("administration/rights/<int:key>/", rights.of_person, name="rights_of"),
    path("administration/reference/", reference.home, name="reference"),
    path("administration/reference/load/", reference.loading, name="load_reference"),
    path("administration/reference/units/", reference.units, name="units"),
    path("administration/check/", checks.check, name="check"),
    path("administration/check/rows/", checks.rows, name="check_rows"),
    path("administration/check/text/", checks.text, name="check_text"),
    path("administration/tasks/", tasks.listing, name="tasks"),
    path("administration/tasks/rows/", tasks.rows, name="tasks_rows"),
    path("administration/tasks/again/", tasks.all_again, name="tasks_again"),
    path("administration/tasks/<uuid:key>/again/", tasks.again, name="task_again"),
    path("administration/tasks/<uuid:key>/cancel/", tasks.cancel, name="cancel_task"),
    path("administration/vocabularies/", vocabularies.listing, name="vocabularies"),
    path("administration/vocabularies/undo/<int:key>/", vocabularies.undoing, name="undo_word"),
    path("administration/vocabularies/<slug:vocabulary>/", vocabularies.one, name="vocabulary"),
    path("administration/vocabularies/<slug:vocabulary>/new/", vocabularies.new, name="new_word"),
    path("administration/vocabularies/<slug:vocabulary>/words/<slug:slug>/", vocabularies.word_of, name="word"),
    path(
        "administration/vocabularies/<slug:vocabulary>/words/<slug:slug>/retire/",
        vocabularies.retiring,
        name="retire_word",
    ),
    path(
        "administration/vocabularies/<slug:vocabulary>/words/<slug:slug>/remove/",
        vocabularies.removal,
        name="remove_word",
    ),
]
