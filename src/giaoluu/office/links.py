"""Links by which the holder of an account sets a password: each serves once, and for a limited time."""

from typing import Any

from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from django.urls import reverse


def password_link(account: Any) -> str:
    """Return the path of the page on which the holder of `account` sets a password.

    It serves until a password is set or somebody signs in, and for `PASSWORD_RESET_TIMEOUT` seconds at most.
    """
    parts = {"uidb36": user_pk_to_url_str(account), "key": default_token_generator.make_token(account)}
    return reverse("account_reset_password_from_key", kwargs=parts)
