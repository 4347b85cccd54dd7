"""The settings of a site, from the environment; `docs/guide/running.md` lists every variable in one table.

A site for others (`GIAOLUU_MODE=production`, the default) refuses to start without what makes it safe; a site for
oneself on one machine (`GIAOLUU_MODE=local`) fills the gaps.
"""

import os
from pathlib import Path
from typing import Any

import dj_database_url
from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured
from django.utils.translation import gettext_lazy as _

from giaoluu.office.environment import Environment

given = Environment(os.environ)
if given.problems:
    raise ImproperlyConfigured("\n".join(given.problems))

PACKAGE = Path(__file__).parent
GIAOLUU_HOME = given.home
GIAOLUU_MEDIA = given.media
GIAOLUU_DATABASE_URL = given.database_url

DEBUG = False
SECRET_KEY = given.secret_key
ALLOWED_HOSTS = given.hosts
CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in given.hosts if not host.startswith((".", "*"))]

INSTALLED_APPS = [
    "giaoluu.register.trail",
    "giaoluu.register.desks",
    "giaoluu.register.archive",
    "giaoluu.register.vocabularies",
    "giaoluu.register.organisations",
    "giaoluu.register.people",
    "giaoluu.register.indicators",
    "giaoluu.register.agreements",
    "giaoluu.register.exchanges",
    "giaoluu.register.commitments",
    "giaoluu.register.review",
    "giaoluu.register.search",
    "giaoluu.office",
    "giaoluu.office.desk",
    "giaoluu.office.desk.review",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "csp",
    "django_tasks",
    "django_tasks_db",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "giaoluu.office.language.language_of_account",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

ROOT_URLCONF = "giaoluu.office.urls"
WSGI_APPLICATION = "giaoluu.office.wsgi.application"

TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [PACKAGE / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "giaoluu.office.desk.context.desk",
            ],
        },
    },
]

DATABASES = {"default": dj_database_url.parse(given.database_url, conn_max_age=60, conn_health_checks=True)}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"]["CONN_MAX_AGE"] = 0
    DATABASES["default"]["OPTIONS"] = {
        # A writer takes its lock at the start of its transaction, and so waits instead of failing in the middle of it.
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        # The file is read from the memory of the system without a copy of each page, which spares long questions a
        # fifth to a half of their time on a register of 2 GB; what is sorted on the way is not written to files.
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON;"
        " PRAGMA mmap_size=2147418112; PRAGMA temp_store=MEMORY;",
    }
else:
    # PostgreSQL would compile long questions to machine code, which takes some tenths of a second each time and spares
    # less: the questions of the desk are long, and answered after few rows. And it would order no more than eight
    # tables; a commitment with all that is shown of it has eleven, which it then joined before it looked for the one.
    # It also takes a row that an index finds for four times as dear as one that it comes by, as on a disk that turns:
    # on one without moving parts, or from memory, it would rather look through a whole table than for a thousand rows.
    # What the address says goes first.
    DATABASES["default"].setdefault("OPTIONS", {}).setdefault(
        "options", "-c jit=off -c join_collapse_limit=12 -c from_collapse_limit=12 -c random_page_cost=1.1"
    )
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

AUTH_USER_MODEL = "trail.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
ACCOUNT_ADAPTER = "giaoluu.office.accounts.Adapter"
ACCOUNT_LOGIN_METHODS = {"username", "email"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "email*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_SESSION_REMEMBER = False
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]

SESSION_COOKIE_AGE = 10 * 60 * 60
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_SAVE_EVERY_REQUEST = True
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = given.https
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SECURE_SSL_REDIRECT = given.https
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if given.behind_proxy else None
SECURE_HSTS_SECONDS = 60 * 60 * 24 * 365 if given.https else 0
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True
X_FRAME_OPTIONS = "DENY"
CSRF_FAILURE_VIEW = "giaoluu.office.desk.errors.untokened"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
    },
}

# Counts of wrong passwords must hold for every process of the site, so they are kept in the database.
CACHES = {"default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "office_cache"}}

LANGUAGE_CODE = "vi"
LANGUAGES = [("vi", "Tiếng Việt"), ("en", "English")]
LOCALE_PATHS = [PACKAGE / "locale"]
TIME_ZONE = given.time_zone
USE_I18N = True
NUMBER_GROUPING = 3
"""Django knows by which sign Vietnamese parts thousands, but not that it does."""
USE_TZ = True

STATIC_URL = "static/"
STATIC_ROOT = given.home / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedStaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = True

GIAOLUU_FETCH = given.fetch
GIAOLUU_UPLOAD_MEGABYTES = given.upload_megabytes
GIAOLUU_WATCH_ROOTS = given.watch_roots
GIAOLUU_WATCH_DOCUMENTS = given.watch_documents
GIAOLUU_TASK_DAYS = given.task_days
DATA_UPLOAD_MAX_MEMORY_SIZE = 10 * 2**20
DATA_UPLOAD_MAX_NUMBER_FIELDS = 4000
FILE_UPLOAD_MAX_MEMORY_SIZE = 5 * 2**20

EMAIL_BACKEND = (
    "django.core.mail.backends.smtp.EmailBackend" if given.mail else "django.core.mail.backends.console.EmailBackend"
)
EMAIL_HOST, EMAIL_PORT, EMAIL_HOST_USER, EMAIL_HOST_PASSWORD, EMAIL_USE_TLS = given.mail_server
DEFAULT_FROM_EMAIL = given.mail_from

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"stderr": {"class": "logging.StreamHandler"}},
    # Django tells of a failure to mail alone, or to who develops: whoever runs a site must find it where it runs.
    "loggers": {"django.request": {"handlers": ["stderr"], "level": "ERROR"}},
}

SITE_NAME = _("Giao Lưu")
