"""One id runs through the header, the refusal and the log."""

import logging

import pytest

from jianhu.project.requests import id_for

GIVEN = "gateway-7f3a-0042"


def test_a_harmless_id_is_taken_over(client, db):
    assert client.get("/healthz", headers={"X-Request-ID": GIVEN})["X-Request-ID"] == GIVEN


@pytest.mark.parametrize("given", ["", "short", "a" * 65, "two\nlines-in-a-log", "<script>alert"])
def test_an_id_that_could_do_harm_is_replaced(given):
    assert id_for(given) != given
    assert len(id_for(given)) == 32


def test_a_refusal_carries_the_id(client, db):
    answer = client.get("/api/command/incidents", headers={"X-Request-ID": GIVEN})
    assert answer.status_code == 401
    assert answer["Content-Type"].startswith("application/problem+json")
    assert answer.json()["request_id"] == GIVEN


def test_each_request_is_logged_once_with_its_pattern_and_not_its_address(client, db, caplog):
    caplog.set_level(logging.INFO, "jianhu.requests")
    client.get("/api/command/incidents/JH20261121-0001?q=%E5%BC%A0%E4%B8%89")
    (line,) = [record for record in caplog.records if record.name == "jianhu.requests"]
    assert (line.method, line.status) == ("GET", 401)
    assert "0001" not in line.route
    assert "张三" not in str(vars(line))


def test_a_quiet_address_is_not_logged(client, db, caplog):
    caplog.set_level(logging.INFO, "jianhu.requests")
    client.get("/healthz")
    assert not [record for record in caplog.records if record.name == "jianhu.requests"]
