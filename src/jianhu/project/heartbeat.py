"""A sign of life in the database, for ``/readyz``, from a process that holds no lease to work."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Thread

from django.db import Error, connection

from jianhu.base import leases

logger = logging.getLogger(__name__)
EVERY, LASTS = 4, 15


@contextmanager
def beating(name: str) -> Iterator[None]:
    stop = Event()
    Thread(target=_beat, args=(name, stop), daemon=True).start()
    try:
        yield
    finally:
        stop.set()


def _beat(name: str, stop: Event) -> None:
    """Several processes of one name share the sign: any of them living is enough."""
    while not stop.is_set():
        try:
            leases.hold(name, seconds=LASTS)
        except Error as error:
            logger.warning("no sign of life could be given: %s", error)
        finally:
            connection.close()
        stop.wait(EVERY)
