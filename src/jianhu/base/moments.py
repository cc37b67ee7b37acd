"""The house's clock. Only here is the time read, so that a story can live in its own time."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from django.utils import timezone

_set_to: datetime | None = None


def now() -> datetime:
    return _set_to or timezone.now()


def set_to(moment: datetime | None) -> None:
    """Stop the clock at a moment, or let it run again with ``None``."""
    global _set_to
    _set_to = moment


@contextmanager
def frozen(moment: datetime) -> Iterator[None]:
    before = _set_to
    set_to(moment)
    try:
        yield
    finally:
        set_to(before)


def local(moment: datetime) -> datetime:
    """Return the moment in the installation's time zone."""
    return timezone.localtime(moment)
