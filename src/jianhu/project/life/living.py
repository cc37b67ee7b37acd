"""The present: what the ``simulate`` process does while somebody watches."""

import logging
import random
import time
from dataclasses import dataclass, field
from threading import Event

from django.db import OperationalError, connection

from jianhu.base.models import Person
from jianhu.command.queries.queue import queue
from jianhu.kit.errors import Refusal
from jianhu.organisations import services as organisations
from jianhu.project.life import citizens, senders
from jianhu.project.life.people import Crew, in_the_field, unplayed
from jianhu.project.life.signals import from_hotline, in_a_village

logger = logging.getLogger(__name__)
OPEN_AT_MOST = 150  # then nobody calls until people have caught up
LEFT_TO_YOU = 4  # every fourth incident waits longer, for whoever watches
PATIENCE = {  # seconds after which somebody takes the step
    "collected": (20, 70),
    "triaged": (5, 20),
    "dispatched": (10, 55),
    "handling": (25, 120),
    "handled": (30, 150),
    "verified": (20, 90),
}


class Broken(Exception):
    """Something that should go on for ever has ended; the process is started again."""


@dataclass
class Life:
    """What the simulation remembers from one round to the next."""

    url: str
    gateway: tuple[str, int]
    chance: random.Random
    crew: Crew
    outside: list[Person]
    due: dict[tuple[str, str], float] = field(default_factory=dict)
    next_call: float = 0.0
    next_report: float = 0.0
    reports: int = 0
    next_dust: float = 0.0
    next_walk: float = 0.0


def live(url: str, gateway: tuple[str, int], stop: Event) -> None:
    """Keep the county alive until told to stop; whatever goes wrong once is tried again."""
    chance = random.Random()  # noqa: S311  # nothing secret
    life = Life(url, gateway, chance, Crew(chance), in_the_field())
    devices = senders.Devices(url, gateway, stop)
    devices.start()
    while not stop.wait(2):
        if not devices.is_alive():
            raise Broken("the simulated devices fell silent")
        try:
            one_round(life, time.monotonic())
        except OperationalError as error:
            logger.warning("the database is away: %s", error)
            connection.close()


def one_round(life: Life, now: float) -> None:
    waiting = queue(life.crew.dispatchers[0], limit=200, step="open").items
    if now >= life.next_call and len(waiting) < OPEN_AT_MOST:
        called = senders.call(life.url, from_hotline(life.chance))
        life.next_call = now + (life.chance.uniform(10, 30) if called else 2)
    if now >= life.next_report and life.reports < citizens.AT_MOST:
        life.reports += citizens.report(life.url, from_hotline(life.chance))
        life.next_report = now + life.chance.uniform(20, 60)
    if now >= life.next_dust:
        life.next_dust = now + (60 if senders.dust(life.gateway, life.chance) else 5)
    if now >= life.next_walk:
        life.next_walk = now + 15
        _walk(life)
    for row in waiting:
        _perhaps_act(life, row["number"], row["step"], now)


def _walk(life: Life) -> None:
    for person in unplayed(life.chance.sample(life.outside, min(8, len(life.outside)))):
        lon, lat, _ = in_a_village(life.chance)
        organisations.go_on_duty(person, lon, lat)


def _perhaps_act(life: Life, number: str, step: str, now: float) -> None:
    if step not in PATIENCE:
        return
    slow = 12 if sum(number.encode()) % LEFT_TO_YOU == 0 else 1
    due = life.due.setdefault((number, step), now + slow * life.chance.uniform(*PATIENCE[step]))
    if now < due:
        return
    life.due[number, step] = now + 30
    try:
        life.crew.take_next_step(number)
    except Refusal as refusal:
        logger.info("%s: %s", number, refusal.message)
