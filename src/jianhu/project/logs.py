"""Logs: one line of JSON per event in production, coloured and readable on a terminal.

Everybody logs through the standard library. Here is only how a line looks, and that it carries
the process's name and, inside a request, the request's id.
"""

import os
import sys
from logging.config import dictConfig
from typing import Any

import structlog
from structlog.typing import EventDict, Processor, WrappedLogger

from jianhu.project.discreet import Discreet, discreetly


def name_the_process(logger: WrappedLogger, method: str, event: EventDict) -> EventDict:
    if process := os.environ.get("JIANHU_PROCESS"):
        event["process"] = process
    return event


COMMON: list[Processor] = [
    structlog.contextvars.merge_contextvars,
    structlog.stdlib.add_log_level,
    structlog.stdlib.add_logger_name,
    structlog.stdlib.ExtraAdder(),
    discreetly,
    structlog.processors.TimeStamper(fmt="iso", utc=False),
    name_the_process,
]


def wants_json() -> bool:
    """``JIANHU_LOG`` (``json`` or ``text``) decides; otherwise whether somebody is watching."""
    return os.environ.get("JIANHU_LOG", "text" if sys.stderr.isatty() else "json") == "json"


def logging_config(*, as_json: bool | None = None) -> dict[str, Any]:
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {
            "house": {
                "()": Discreet,
                "foreign_pre_chain": COMMON,
                "processors": [
                    structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                    *_look(wants_json() if as_json is None else as_json),
                ],
            }
        },
        "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "house"}},
        "root": {"handlers": ["stderr"], "level": os.environ.get("JIANHU_LOG_LEVEL", "INFO")},
        "loggers": {
            "django.request": {"level": "ERROR"},  # every answer is logged once, by requests.py
            "uvicorn.access": {"level": "WARNING"},
        },
    }


def configure() -> None:
    """For processes that have no Django, such as the supervisor."""
    dictConfig(logging_config())


def _look(as_json: bool) -> list[Processor]:
    if as_json:
        return [
            structlog.processors.format_exc_info,
            structlog.processors.JSONRenderer(ensure_ascii=False),
        ]
    return [structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty())]
