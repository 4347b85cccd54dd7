"""Review as a Django app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ReviewConfig(AppConfig):
    """Proposals from facts, and what people decided."""

    name = "giaoluu.register.review"
    label = "review"
    verbose_name = _("Review")
