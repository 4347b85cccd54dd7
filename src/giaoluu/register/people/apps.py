"""People as a Django app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PeopleConfig(AppConfig):
    """Persons, their names, and their posts through time."""

    name = "giaoluu.register.people"
    label = "people"
    verbose_name = _("People")
