"""A process that does the same few things for ever, and outlives what happens to it.

Only the holder of the lease works; a second process of the same kind stands by and takes over
within seconds. A database that goes away is waited for. A job that fails is logged, rests, and is
tried again; the others go on.
"""

import logging
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from threading import Event

from django.db import InterfaceError, OperationalError, connection

from jianhu.base import leases, turns

logger = logging.getLogger(__name__)
RENEW = 1.5
REST_AFTER_FAILURE = 5.0


@dataclass
class Job:
    """Something to do every so many seconds; what it returns, if truthy, means there is more."""

    name: str
    do: Callable[[], object]
    every: float
    due: float = 0.0


def run(lease: str, jobs: Sequence[Job], stop: Event, pause: float) -> None:
    """Work until told to stop; then give the lease back, so that the next one need not wait."""
    holding, renew_at = False, 0.0
    while not stop.is_set():
        try:
            if time.monotonic() >= renew_at:
                holding, renew_at = leases.hold(lease), time.monotonic() + RENEW
            busy = holding and do_due(jobs)
        except (OperationalError, InterfaceError) as error:
            logger.warning("the database is away: %s", error)
            _reconnect()
            busy, renew_at = not stop.wait(1), 0.0
        if not busy:
            stop.wait(pause)
    _give_back(lease)


def do_due(jobs: Sequence[Job]) -> bool:
    """Do what is due; say whether something was found to do."""
    found = [_do(job) for job in jobs if job.due <= time.monotonic()]
    return any(found)


def _do(job: Job) -> bool:
    job.due = time.monotonic() + job.every
    turns.give_way()
    try:
        return bool(job.do())
    except (OperationalError, InterfaceError):
        raise
    except Exception:
        logger.exception("%s failed", job.name)
        job.due = time.monotonic() + REST_AFTER_FAILURE
        return False


def _reconnect() -> None:
    try:
        connection.close()
    except (OperationalError, InterfaceError):
        connection.connection = None


def _give_back(lease: str) -> None:
    try:
        leases.give_back(lease)
    except (OperationalError, InterfaceError):
        logger.warning("the lease %s could not be given back; it expires by itself", lease)
