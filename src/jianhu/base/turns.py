"""On SQLite one process writes at a time and the others poll: people go before the worker.

SQLite's waiting is not a queue. A worker that writes again and again wins every race, and a phone
or a camera waits until it gives up. So whoever answers a request says that it is ``writing``, and
the worker asks before each piece of work whether it should ``give_way``. PostgreSQL needs none.
"""

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

from django.db import connection

LONGEST = 0.4  # seconds the worker waits before it takes its turn all the same
STEP = 0.004


@contextmanager
def writing() -> Iterator[None]:
    """Say that somebody waits for this write; several may at once."""
    path = _file()
    if path is None:
        yield
        return
    held = os.open(path, os.O_RDWR | os.O_CREAT, 0o640)
    try:
        fcntl.flock(held, fcntl.LOCK_SH)
        yield
    finally:
        os.close(held)


def give_way(longest: float = LONGEST) -> bool:
    """Wait until nobody else is writing, but not for ever; say whether it is quiet."""
    path = _file()
    if path is None:
        return True
    asked = os.open(path, os.O_RDWR | os.O_CREAT, 0o640)
    until = time.monotonic() + longest
    try:
        while not _is_quiet(asked):
            if time.monotonic() >= until:
                return False
            time.sleep(STEP)
        return True
    finally:
        os.close(asked)


def _is_quiet(asked: int) -> bool:
    try:
        fcntl.flock(asked, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    fcntl.flock(asked, fcntl.LOCK_UN)
    return True


def _file() -> str | None:
    return _beside(connection.vendor, str(connection.settings_dict["NAME"]))


@cache
def _beside(vendor: str, name: str) -> str | None:
    if vendor != "sqlite" or "memory" in name:
        return None
    return f"{name}-turns"
