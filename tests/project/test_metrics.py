"""Figures for Prometheus, for this machine or for whoever carries the token."""

from datetime import timedelta

import pytest
from django.utils import timezone

from jianhu.base import clocks, moments
from jianhu.base.people import system

AWAY = {"REMOTE_ADDR": "10.1.2.3"}


def figures(answer):
    lines = [line for line in answer.content.decode().splitlines() if not line.startswith("#")]
    return dict(line.rsplit(" ", 1) for line in lines)


def test_this_machine_may_ask(client, db):
    assert client.get("/metrics").status_code == 200


def test_another_machine_may_not(client, db):
    assert client.get("/metrics", **AWAY).status_code == 403


@pytest.mark.parametrize(("token", "status"), [("right", 200), ("wrong", 403), ("", 403)])
def test_another_machine_may_with_the_token(client, db, monkeypatch, token, status):
    monkeypatch.setenv("JIANHU_METRICS_TOKEN", "right")
    answer = client.get("/metrics", headers={"Authorization": f"Bearer {token}"}, **AWAY)
    assert answer.status_code == status


def test_without_a_token_set_an_empty_one_opens_nothing(client, db, monkeypatch):
    monkeypatch.delenv("JIANHU_METRICS_TOKEN", raising=False)
    assert client.get("/metrics", headers={"Authorization": "Bearer "}, **AWAY).status_code == 403


def test_a_request_is_counted_under_its_pattern(client, db):
    name = 'jianhu_requests_total{method="GET",route="healthz",status="200"}'
    before = float(figures(client.get("/metrics")).get(name, 0))
    client.get("/healthz")
    assert float(figures(client.get("/metrics"))[name]) == before + 1


def test_a_clock_that_should_have_rung_is_counted(client, db):
    with moments.frozen(timezone.now() - timedelta(minutes=5)):
        clocks.start(system(), "respond", moments.now() + timedelta(minutes=1))
    assert figures(client.get("/metrics"))["jianhu_clocks_overdue"] == "1.0"
    clocks.ring_due()
    assert figures(client.get("/metrics"))["jianhu_clocks_overdue"] == "0.0"
