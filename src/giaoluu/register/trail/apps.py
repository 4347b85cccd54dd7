"""The trail as a Django app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class TrailConfig(AppConfig):
    """Users, seats and the trail of every write."""

    name = "giaoluu.register.trail"
    label = "trail"
    verbose_name = _("Trail")
