"""In which language a screen speaks: that of the account; before the entrance, that of the cookie or the browser."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils import translation


def language_of_account(answer: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Return the middleware that speaks to who is signed in as their account says."""

    def answered(request: HttpRequest) -> HttpResponse:
        user = request.user
        if user.is_authenticated:
            translation.activate(user.language)
        response = answer(request)
        response.headers["Content-Language"] = translation.get_language() or ""
        return response

    return answered
