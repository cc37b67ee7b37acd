"""What a night of colours comes to, written in a few questions."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import NamedTuple

from jianhu.base.journal import record, record_many
from jianhu.base.people import system
from jianhu.kit.digest import sm3
from jianhu.subjects.facts import ColourProposed, ColourSet, ColoursWorkedOut
from jianhu.subjects.models import Colouring, Subject
from jianhu.subjects.services.badges import drop_badges
from jianhu.subjects.services.standing import BATCH


class Recoloured(NamedTuple):
    examined: int
    set: int
    proposed: int
    withdrawn: int
    digest: str


@dataclass
class Plan:
    """What is to be written, once all has been worked out.

    ``standing``: who gets which new colour, or keeps his (no colour), and what is proposed: a
    person may have confirmed another one meanwhile.
    """

    made: list[Colouring] = field(default_factory=list)
    ended: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    standing: dict[tuple[str, str], list[int]] = field(default_factory=lambda: defaultdict(list))
    told: list[tuple[Subject, ColourSet | ColourProposed]] = field(default_factory=list)
    outcomes: list[str] = field(default_factory=list)


def write(plan: Plan, day: date, at: datetime, ids: Collection[int] | None) -> Recoloured:
    for state, after in (("in-force", "past"), ("proposed", "withdrawn")):
        for part in _parts(plan.ended[state]):
            Colouring.objects.filter(subject__in=part, state=state).update(state=after)
    Colouring.objects.bulk_create(plan.made, batch_size=BATCH)
    for (colour, pending), pks in plan.standing.items():
        new = {"colour": colour, "colour_since": at} if colour else {}
        for part in _parts(pks):
            Subject.objects.filter(pk__in=part).update(pending=pending, **new)
    record_many(system(), plan.told)
    drop_badges(day, [each.subject_id for each in plan.made if each.state == "in-force"])
    done = counted(plan)
    if ids is None:
        fact = ColoursWorkedOut(day, done.examined, done.set, done.proposed, done.digest)
        record(system(), system(), fact)
    return done


def counted(plan: Plan) -> Recoloured:
    states = [each.state for each in plan.made]
    return Recoloured(
        examined=len(plan.outcomes),
        set=states.count("in-force"),
        proposed=states.count("proposed"),
        withdrawn=len(plan.ended["proposed"]),
        digest=sm3("\n".join(plan.outcomes).encode()),
    )


def _parts(pks: list[int]) -> Iterator[list[int]]:
    return (pks[start : start + 500] for start in range(0, len(pks), 500))
