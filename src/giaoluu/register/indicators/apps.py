"""Figures as a Django app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class IndicatorsConfig(AppConfig):
    """Figures that were counted or measured."""

    name = "giaoluu.register.indicators"
    label = "indicators"
    verbose_name = _("Figures")
