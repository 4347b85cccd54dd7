"""The administrator An at work, where tasks wait in the queue of the database as on a site."""

import pytest
from django.core.cache import cache
from django.core.management import call_command
from django.test import Client
from pytest_django.fixtures import Settings

from tests.register.personas import Personas


@pytest.fixture
def an_at_work(client: Client, personas: Personas, settings: Settings) -> Client:
    """Return the browser of An, with a queue and a cache of the site's own kind."""
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    call_command("createcachetable", verbosity=0)
    cache.clear()
    client.force_login(personas.an)
    return client
