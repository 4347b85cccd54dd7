"""Agreements as a Django app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AgreementsConfig(AppConfig):
    """Agreements, their parties and lines of work, and numbered papers."""

    name = "giaoluu.register.agreements"
    label = "agreements"
    verbose_name = _("Agreements")
