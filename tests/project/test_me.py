"""Who am I; and what may be asked of the house, for whom that is of interest."""

import pytest
from django.test import Client

from jianhu.organisations.models import Appointment


def test_a_post_whose_file_was_removed_is_left_out(as_, runtu, luzhen):
    Appointment.objects.create(
        person=runtu, office=luzhen.lu_team, post="salt-inspector", kind="rota", since="2022-01-01"
    )
    said = as_(runtu).get("/me").json()

    assert [held["post"] for held in said["posts"]] == ["officer"]
    assert said["home"] == "field"


@pytest.mark.parametrize("path", ["/api/docs", "/api/openapi.json"])
def test_the_api_is_described_to_colleagues_only(path, settings, runtu):
    settings.DEMO = False
    client = Client()
    assert client.get(path).url.startswith("/login")
    client.force_login(runtu)
    assert client.get(path).status_code == 200


@pytest.mark.django_db
def test_in_the_demonstration_anybody_may_read_it(settings):
    settings.DEMO = True
    assert Client().get("/api/openapi.json").status_code == 200
