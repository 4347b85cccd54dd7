"""Commitments and aid as a Django app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CommitmentsConfig(AppConfig):
    """What was promised, asked, instructed and given."""

    name = "giaoluu.register.commitments"
    label = "commitments"
    verbose_name = _("Commitments and aid")
