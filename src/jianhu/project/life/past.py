"""The days before: incidents that began, were handled and ended, each at its own moment."""

import random
from contextlib import suppress
from datetime import timedelta

from jianhu.base import moments
from jianhu.command import services
from jianhu.command.queries.leads import lead_state
from jianhu.command.rules.signature import channel_of
from jianhu.kit.errors import Refusal
from jianhu.project.life.people import Crew
from jianhu.project.life.signals import Signal, from_camera, from_hotline
from jianhu.project.stories.time import pass_until, settle
from jianhu.sensing import queries as sensing

A_DAY = 12
WORKING = (8, 20)  # hours in which things are noticed
STEPS = 8
PACE = {  # seconds until somebody takes the step
    "collected": (5, 50),
    "triaged": (3, 20),
    "dispatched": (5, 55),
    "handling": (60, 270),
    "handled": (60, 1800),
    "verified": (30, 600),
}
LATE = 0.06  # of all steps, this share takes ten times as long


def live_through(days: int, seed: int = 330699) -> int:
    """Let the past days happen, up to some hours ago; return how many incidents they brought."""
    chance = random.Random(seed)  # noqa: S311  # the same past for everybody
    crew, now = Crew(chance), moments.now()
    begun = 0
    try:
        for back in range(days, 0, -1):
            day = moments.local(now) - timedelta(days=back)
            for hour in sorted(chance.uniform(*WORKING) for _ in range(A_DAY)):
                at = day.replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(hours=hour)
                if at < now - timedelta(hours=6):
                    pass_until(at) if begun else moments.set_to(at)
                    begun += _matter(crew, chance)
    finally:
        moments.set_to(None)
    return begun


def _matter(crew: Crew, chance: random.Random) -> int:
    """One matter from its signal to its end; some stay open, some are late."""
    signal = chance.choice((from_camera, from_camera, from_hotline))(chance)
    number = _receive(signal)
    if not number:
        return 0
    for _ in range(STEPS if chance.random() < 0.93 else chance.randint(1, 4)):
        step = crew.step_of(number)
        if step not in PACE:
            break
        pause = chance.uniform(*PACE[step]) * (10 if chance.random() < LATE else 1)
        pass_until(moments.now() + timedelta(seconds=pause))
        with suppress(Refusal):
            crew.take_next_step(number)
    settle()
    return 1


def _receive(signal: Signal) -> str:
    source = sensing.source_by_code(signal.source)
    if source is None:
        return ""
    channel = channel_of(source.kind)
    services.receive_batch(channel, source.code, [signal.item])
    settle()
    try:
        return str(lead_state(channel, source.code, signal.item["id"])["incident"] or "")
    except Refusal:
        return ""
