"""The desk as a Django app: screens, no rows."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DeskConfig(AppConfig):
    """The staff's screens."""

    name = "giaoluu.office.desk"
    label = "desk"
    verbose_name = _("Desk")
