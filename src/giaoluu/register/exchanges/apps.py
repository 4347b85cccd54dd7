"""Exchanges as a Django app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ExchangesConfig(AppConfig):
    """Occasions on which organisations met."""

    name = "giaoluu.register.exchanges"
    label = "exchanges"
    verbose_name = _("Exchanges")
