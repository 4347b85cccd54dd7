"""What whoever runs a site finds, where the programme failed for somebody."""

import io
import logging

import pytest
from django.test import Client

from giaoluu.office.desk import todays
from tests.register.personas import Personas


@pytest.mark.django_db
def test_a_failure_is_told_on_the_standard_error_of_the_server_with_where_it_was(
    personas: Personas, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_told: object) -> None:
        message = "không đọc được sổ"
        raise RuntimeError(message)

    monkeypatch.setattr(todays, "signed_in", fail)
    (handler,) = logging.getLogger("django.request").handlers
    assert isinstance(handler, logging.StreamHandler)
    told = io.StringIO()
    monkeypatch.setattr(handler, "stream", told)
    client = Client(raise_request_exception=False)
    client.force_login(personas.lan)
    assert client.get("/?q=số+điện+thoại").status_code == 500
    assert "RuntimeError: không đọc được sổ" in told.getvalue()
    assert "Internal Server Error: /\n" in told.getvalue()
    assert "điện" not in told.getvalue()
