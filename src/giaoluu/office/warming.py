"""What every screen needs, loaded before the first answer, so that no answer waits for it.

The garbage collector of Python goes through all that there is in the midst of an answer, every few hundred thousand
objects: a twentieth of a second each time. What is loaded by then it is told to leave alone.
"""

import gc
from pathlib import Path

from django.conf import settings
from django.template.loader import get_template
from django.template.utils import get_app_template_dirs
from django.urls import reverse
from django.utils import translation

from giaoluu.register.search.equivalents import abbreviations


def warm() -> None:
    """Load addresses, screens, languages and what search knows of words; the garbage collector looks at none of it."""
    for language, _name in settings.LANGUAGES:
        with translation.override(language):
            reverse("desk:home")
    for folder in get_app_template_dirs("templates"):
        if "giaoluu" in Path(folder).parts:
            for file in Path(folder).rglob("*.html"):
                get_template(str(file.relative_to(folder)))
    abbreviations()
    gc.collect()
    gc.freeze()
