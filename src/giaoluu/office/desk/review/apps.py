"""The review desk as a Django app: it has templates, styles and scripts of its own."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ReviewDeskConfig(AppConfig):
    """The screens on which people decide what is confirmed."""

    name = "giaoluu.office.desk.review"
    label = "review_desk"
    verbose_name = _("Review desk")
