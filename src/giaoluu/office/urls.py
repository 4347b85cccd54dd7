"""The addresses of the site. Of the login library only what we use is reachable: nobody signs up here."""

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as codes
from allauth.mfa.totp import views as totp
from django.urls import URLPattern, URLResolver, include, path, re_path

from giaoluu.office.desk.access import ANYONE, OWN_ACCOUNT, declare

entrance: list[URLPattern | URLResolver] = [
    path("login/", declare(account.login, ANYONE), name="account_login"),
    path("logout/", declare(account.logout, ANYONE), name="account_logout"),
    path("inactive/", declare(account.account_inactive, ANYONE), name="account_inactive"),
    path("signup/", declare(account.signup, ANYONE), name="account_signup"),
    path("password/reset/", declare(account.password_reset, ANYONE), name="account_reset_password"),
    path("password/reset/done/", declare(account.password_reset_done, ANYONE), name="account_reset_password_done"),
    path(
        "password/reset/key/done/",
        declare(account.password_reset_from_key_done, ANYONE),
        name="account_reset_password_from_key_done",
    ),
    re_path(
        r"^password/reset/key/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        declare(account.password_reset_from_key, ANYONE),
        name="account_reset_password_from_key",
    ),
    path("second-factor/", declare(mfa.authenticate, ANYONE), name="mfa_authenticate"),
]

own_account: list[URLPattern | URLResolver] = [
    path("password/", declare(account.password_change, OWN_ACCOUNT), name="account_change_password"),
    path("password/set/", declare(account.password_set, OWN_ACCOUNT), name="account_set_password"),
    path("confirm/", declare(account.reauthenticate, OWN_ACCOUNT), name="account_reauthenticate"),
    path("factors/", declare(mfa.index, OWN_ACCOUNT), name="mfa_index"),
    path("factors/confirm/", declare(mfa.reauthenticate, OWN_ACCOUNT), name="mfa_reauthenticate"),
    path("factors/app/", declare(totp.activate_totp, OWN_ACCOUNT), name="mfa_activate_totp"),
    path("factors/app/remove/", declare(totp.deactivate_totp, OWN_ACCOUNT), name="mfa_deactivate_totp"),
    path("factors/codes/", declare(codes.view_recovery_codes, OWN_ACCOUNT), name="mfa_view_recovery_codes"),
    path("factors/codes/new/", declare(codes.generate_recovery_codes, OWN_ACCOUNT), name="mfa_generate_recovery_codes"),
    path(
        "factors/codes/file/", declare(codes.download_recovery_codes, OWN_ACCOUNT), name="mfa_download_recovery_codes"
    ),
]

urlpatterns: list[URLPattern | URLResolver] = [
    path("account/", include([*entrance, *own_account])),
    path("", include("giaoluu.office.desk.urls")),
]

handler403 = "giaoluu.office.desk.errors.forbidden"
handler404 = "giaoluu.office.desk.errors.missing"
handler500 = "giaoluu.office.desk.errors.broken"
