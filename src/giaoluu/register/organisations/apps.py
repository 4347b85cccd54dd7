"""The organisations as a Django app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class OrganisationsConfig(AppConfig):
    """Bodies, their names, tree, territory and events."""

    name = "giaoluu.register.organisations"
    label = "organisations"
    verbose_name = _("Organisations")
