"""The settings of the tests: those of a local site, in a folder of the checkout, on the database that is named."""

import os
from pathlib import Path

_HOME = Path(__file__).parents[1] / "out" / "tests"
os.environ["GIAOLUU_MODE"] = "local"
os.environ["GIAOLUU_HOME"] = str(_HOME)
os.environ["GIAOLUU_DATABASE_URL"] = os.environ.get(
    "GIAOLUU_TEST_DATABASE_URL", f"sqlite:///{_HOME / 'register.sqlite3'}"
)

from giaoluu.office.settings import *  # noqa: E402, F403

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
"""Fast: no secret of anybody's is kept here."""
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
STATIC_ROOT = None  # type: ignore[assignment]
"""Style sheets are found where they lie; nothing is collected for a test."""
