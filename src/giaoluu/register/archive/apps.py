"""The archive as a Django app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ArchiveConfig(AppConfig):
    """Sources, pages, readings, facts, and the evidence of values."""

    name = "giaoluu.register.archive"
    label = "archive"
    verbose_name = _("Archive")
