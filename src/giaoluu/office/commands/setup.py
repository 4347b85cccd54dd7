"""`giaoluu office setup`: the database as it must be, the shipped data, and a link for the first administrator."""

import argparse

from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from django.conf import settings
from django.core.management import call_command
from django.urls import reverse

from giaoluu.messages import tell
from giaoluu.register.organisations.loading import load_tables
from giaoluu.register.organisations.tables import read_tables
from giaoluu.register.search.indexing import is_empty, rebuild
from giaoluu.register.trail.errors import Unfit
from giaoluu.register.trail.founding import found_site


def run(asked: argparse.Namespace) -> int:
    """Prepare the site; running it again after an update brings it up to date and loses nothing."""
    prepare()
    try:
        administrator = found_site(asked.bureau, username=asked.username, name=asked.name, email=asked.email)
    except Unfit:
        print(tell("The site is up to date. It has its administrator already."))
        return 0
    load_tables(read_tables(), by=administrator)
    print(
        tell("The site is ready. The first administrator chooses a password here; the link works once, and for 3 days:")
    )
    print(f"  {link(administrator)}")
    return 0


def prepare() -> None:
    """Bring the tables of the database up to date, with the index of search, and make the folders of the site."""
    for folder in (settings.GIAOLUU_HOME, settings.GIAOLUU_MEDIA, settings.STATIC_ROOT):
        folder.mkdir(parents=True, exist_ok=True)
    call_command("migrate", interactive=False, verbosity=0)
    call_command("createcachetable", verbosity=0)
    if is_empty():
        for _noun, _cards in rebuild():
            pass


def link(user: object) -> str:
    """Return the address at which `user` may choose a password, once."""
    path = reverse(
        "account_reset_password_from_key",
        kwargs={"uidb36": user_pk_to_url_str(user), "key": default_token_generator.make_token(user)},
    )
    host = next((host for host in settings.ALLOWED_HOSTS if not host.startswith(".")), "127.0.0.1")
    local = host in {"127.0.0.1", "localhost"}
    return f"http://{host}:8000{path}" if local else f"https://{host}{path}"
