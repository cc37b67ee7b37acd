"""What the worker and the clock do, and how often: one row per job, in the rooms' own words."""

from importlib import import_module
from signal import SIGINT, SIGTERM, signal
from threading import Event

from jianhu.project.loops import Job, run

WORKER = (
    ("jianhu.base.jobs.place_and_tell", 0.05),
    ("jianhu.sensing.jobs.work", 0.1),
    ("jianhu.command.jobs.work_up", 0.1),
    ("jianhu.project.calendar.draw_up", 1),
    ("jianhu.sensing.jobs.look_at_health", 15),
    ("jianhu.base.jobs.seal", 30),
)
CLOCK = (
    ("jianhu.base.jobs.ring", 0.2),
    ("jianhu.portal.jobs.drop_unclaimed_photos", 3600),
    ("jianhu.sensing.jobs.keep_days", 600),
    ("jianhu.subjects.jobs.recolour", 600),
    ("jianhu.subjects.jobs.link", 600),
    ("jianhu.inspections.jobs.look_for_patterns", 600),
)


def work(pause: float = 0.05) -> None:
    warm_up()
    run("worker", jobs(WORKER), until_told_to_stop(), pause)


def warm_up() -> None:
    """Learn what suggestions are made from, before a transaction would have to wait for it."""
    from jianhu.command.triage import suggest

    suggest("预热")


def keep_time(pause: float = 0.1) -> None:
    run("clock", jobs(CLOCK), until_told_to_stop(), pause)


def jobs(rows: tuple[tuple[str, float], ...]) -> list[Job]:
    return [Job(path, _found(path), every) for path, every in rows]


def _found(path: str):  # type: ignore[no-untyped-def]
    module, _, name = path.rpartition(".")
    return getattr(import_module(module), name)


def until_told_to_stop() -> Event:
    stop = Event()
    for number in (SIGTERM, SIGINT):
        signal(number, lambda *_: stop.set())
    return stop
