"""The drawn county, and a way to ask the API as somebody."""

import pytest
from django.test import Client

from jianhu.organisations.demonstration.areas import seed_areas


@pytest.fixture
def county(db):
    """The whole of 鉴湖县 in the database."""
    seed_areas()


@pytest.fixture
def ask():
    """Ask the API as somebody: ``ask(runtu).get("/api/organisations/areas")``."""

    def client(person):
        client = Client()
        client.force_login(person)
        return client

    return client
