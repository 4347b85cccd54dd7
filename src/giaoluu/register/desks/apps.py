"""Figures as a Django app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DesksConfig(AppConfig):
    """Figures that were counted or measured."""

    name = "giaoluu.register.desks"
    label = "desks"
    verbose_name = _("Figures")
