"""The vocabularies as a Django app."""

from django.apps import AppConfig
from django.core.signals import request_started
from django.db.models.signals import post_delete, post_save
from django.utils.translation import gettext_lazy as _

from giaoluu.register.vocabularies.remembering import forget


class VocabulariesConfig(AppConfig):
    """Editable words for kinds and levels."""

    name = "giaoluu.register.vocabularies"
    label = "vocabularies"
    verbose_name = _("Vocabularies")

    def ready(self) -> None:
        """Read the words anew for each request, and after each change of one."""
        request_started.connect(forget, dispatch_uid="words of a request")
        for changed in (post_save, post_delete):
            changed.connect(forget, sender="vocabularies.Word", dispatch_uid="words changed")
