"""The office as a Django app: it holds the commands that run a site."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class OfficeConfig(AppConfig):
    """Commands, accounts and settings of a site."""

    name = "giaoluu.office"
    label = "office"
    verbose_name = _("Office")
