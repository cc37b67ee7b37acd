"""One line of JSON per event in production; a readable line on a terminal."""

import json
import logging
import logging.config

import pytest
from structlog.contextvars import bound_contextvars

from jianhu.project.logs import logging_config


@pytest.fixture
def written(monkeypatch):
    """What a logger of ours writes, as text."""
    monkeypatch.setenv("JIANHU_PROCESS", "worker")

    def write(*, as_json, act):
        formatter = logging.config.DictConfigurator(logging_config(as_json=as_json))
        made = formatter.configure_formatter(formatter.config["formatters"]["house"])
        record = logging.makeLogRecord({"name": "jianhu.test", "levelname": "INFO", "levelno": 20})
        record.msg = act
        return made.format(record)

    return write


def test_in_production_a_line_is_json_with_process_and_request(written):
    with bound_contextvars(request_id="abc12345"):
        line = json.loads(written(as_json=True, act="派遣完成"))
    assert line["event"] == "派遣完成"
    assert (line["process"], line["request_id"], line["level"]) == ("worker", "abc12345", "info")
    assert line["timestamp"]


def test_on_a_terminal_a_line_is_text(written):
    line = written(as_json=False, act="派遣完成")
    assert "派遣完成" in line
    with pytest.raises(json.JSONDecodeError):
        json.loads(line)
