"""The index as a Django app."""

from django.apps import AppConfig
from django.db.models.signals import post_save
from django.utils.module_loading import import_string
from django.utils.translation import gettext_lazy as _

from giaoluu.register.trail.telling import written


class SearchConfig(AppConfig):
    """Cards of rows, and the words that find them."""

    name = "giaoluu.register.search"
    label = "search"
    verbose_name = _("Search")

    def ready(self) -> None:
        """Have every act, and every page that the machine keeps, change the cards that it concerns."""
        listening = "giaoluu.register.search.listening"
        written.connect(import_string(f"{listening}.people_wrote"), dispatch_uid="search.people_wrote")
        for noun in ("archive.Page", "archive.Reading"):
            heard = import_string(f"{listening}.machine_wrote")
            post_save.connect(heard, sender=noun, dispatch_uid=f"search.machine_wrote.{noun}")
