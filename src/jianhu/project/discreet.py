"""What a log may say of an error: databases and schemas quote people's data in their messages.

Such an error is reduced to its class, its SQLSTATE and where it happened; others are said in full.
"""

import traceback
from collections.abc import Iterator
from copy import copy
from logging import LogRecord

from structlog.stdlib import ProcessorFormatter
from structlog.typing import EventDict, WrappedLogger

QUOTING = ("django.db", "psycopg", "psycopg_pool", "sqlite3", "pydantic_core")


class Discreet(ProcessorFormatter):
    """Reduces also the errors among a line's words."""

    def format(self, record: LogRecord) -> str:
        if isinstance(record.args, tuple) and any(_quotes(each) for each in record.args):
            record = copy(record)
            words = record.args or ()
            record.args = tuple(_named(each) if _quotes(each) else each for each in words)
        return super().format(record)


def discreetly(logger: WrappedLogger, method: str, event: EventDict) -> EventDict:
    """Reduce the error a line comes with."""
    error = _error_of(event.get("exc_info"))
    if error and any(_quotes(each) for each in _chain(error)):
        event.pop("exc_info")
        event["exception"] = _told(error)
    return event


def _error_of(given: object) -> BaseException | None:
    """The standard library hands over a triple, structlog perhaps the error itself."""
    error = given[1] if isinstance(given, tuple) else given
    return error if isinstance(error, BaseException) else None


def _quotes(thing: object) -> bool:
    return isinstance(thing, BaseException) and any(
        base.__module__.startswith(QUOTING) for base in type(thing).__mro__
    )


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    """The error, and the one it came from, and so on."""
    seen: list[BaseException] = []
    while error is not None and error not in seen:
        seen.append(error)
        yield error
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)


def _told(error: BaseException) -> str:
    """A traceback as Python writes it, the first cause first, without what is quoted."""
    parts = [
        "Traceback (most recent call last):\n"
        + "".join(traceback.format_tb(each.__traceback__))
        + (_named(each) if _quotes(each) else traceback.format_exception_only(each)[-1].strip())
        for each in _chain(error)
    ]
    return "\n\n".join(reversed(parts))


def _named(error: object) -> str:
    states = (getattr(each, "sqlstate", None) for each in _chain(error))  # type: ignore[arg-type]
    state = next((state for state in states if state), "")
    return f"{type(error).__name__} {state}".strip()
