"""A log says what went wrong and where; it does not repeat what people wrote."""

import json
import logging
import logging.config

import pytest
from django.db import IntegrityError, OperationalError
from pydantic import BaseModel

from jianhu.base.models import Person
from jianhu.command.models import Lead
from jianhu.command.services import working_up
from jianhu.project.logs import logging_config

PHONE, NAME = "13805751234", "张三"


class Refused(Exception):
    """As psycopg says it."""

    sqlstate = "23505"
    __module__ = "psycopg.errors"


class Wanted(BaseModel):
    phone: int


def line(message, *args, exc_info=None, as_json=True):
    config = logging.config.DictConfigurator(logging_config(as_json=as_json))
    formatter = config.configure_formatter(config.config["formatters"]["house"])
    return formatter.format(
        logging.LogRecord("jianhu.test", logging.ERROR, "x.py", 1, message, args, exc_info)
    )


def caught(act):
    with pytest.raises(Exception) as said:  # noqa: PT011 any error may come
        act()
    return said.type, said.value, said.tb


def collide():
    try:
        raise Refused(f"DETAIL: Key (phone)=({PHONE}) already exists.")
    except Refused as error:
        raise IntegrityError(str(error)) from error


@pytest.mark.parametrize("as_json", [True, False])
def test_a_database_error_is_its_class_its_state_and_where_it_happened(as_json):
    said = line("lead %s failed", 7, exc_info=caught(collide), as_json=as_json)

    assert PHONE not in said
    assert "IntegrityError 23505" in said
    assert "in collide" in said
    assert "lead 7 failed" in said


def test_so_it_is_among_a_lines_words():
    error = OperationalError('invalid input: "张三的住址"')
    assert json.loads(line("the database is away: %s", error))["event"] == (
        "the database is away: OperationalError"
    )


def test_what_somebody_typed_is_not_repeated_by_a_schema_either():
    said = line("telling failed", exc_info=caught(lambda: Wanted(phone=NAME)))
    assert NAME not in said
    assert "ValidationError" in said


def test_any_other_error_is_said_in_full():
    said = json.loads(line("bad", exc_info=caught(lambda: int("seven"))))
    assert "invalid literal for int() with base 10: 'seven'" in said["exception"]


def test_what_a_lead_failed_for_is_kept_without_what_it_said(reported, monkeypatch):
    def stumble(lead):
        raise ValueError(f"cannot place {lead.text}")

    monkeypatch.setattr(working_up, "work_up", stumble)
    reporter = Person.objects.get(username="kongyiji")
    lead = Lead.objects.create(
        channel="citizen",
        text="张三的住址",
        by=reporter,
        happened_at=reporter.date_joined,
        received_at=reporter.date_joined,
    )
    working_up.work_up_waiting()

    lead.refresh_from_db()
    assert (lead.state, lead.problem) == ("refused", "处理失败：ValueError")
