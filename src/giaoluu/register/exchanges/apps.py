"""Exchanges as a Django app."""

from django.apps import AppConfig
from django.utils.module_loading import import_string
from django.utils.translation import gettext_lazy as _

from giaoluu.register.trail.telling import written


class ExchangesConfig(AppConfig):
    """Occasions on which organisations met."""

    name = "giaoluu.register.exchanges"
    label = "exchanges"
    verbose_name = _("Exchanges")

    def ready(self) -> None:
        """Have every act leave the encounters true that it concerns."""
        heard = import_string("giaoluu.register.exchanges.encounters.people_wrote")
        written.connect(heard, dispatch_uid="exchanges.people_wrote")
