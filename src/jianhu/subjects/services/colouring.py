"""Work colours out by the rules: better ones at once, worse ones only proposed.

A worse colour has no effect before a person has confirmed it (个人信息保护法 24, 55). The whole
county is done in a few questions and a few writes; done again, nothing changes.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cache
from typing import Any, NamedTuple

from django.db import transaction
from django.db.models import QuerySet

from jianhu.base import moments
from jianhu.base.journal import record, record_many
from jianhu.base.people import system
from jianhu.kit.digest import sm3
from jianhu.subjects.facts import ColourProposed, ColourSet, ColoursWorkedOut
from jianhu.subjects.models import Colouring, Edition, Subject
from jianhu.subjects.queries.doors import today
from jianhu.subjects.queries.signals import inputs_of, signal_values
from jianhu.subjects.rules.colours import Judgement, Whole, is_adverse, scheme_for, schemes, whole
from jianhu.subjects.services.badges import drop_badges

BATCH = 2000


class Known(NamedTuple):
    """A subject as it stands before."""

    pk: int
    code: str
    kind: str
    industry: str
    colour: str
    pending: str


class Recoloured(NamedTuple):
    examined: int
    set: int
    proposed: int
    withdrawn: int
    digest: str


@dataclass
class Plan:
    """What is to be written, once all has been worked out."""

    made: list[Colouring] = field(default_factory=list)
    ended: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    standing: dict[tuple[str, bool, str], list[int]] = field(
        default_factory=lambda: defaultdict(list)
    )
    told: list[tuple[Subject, ColourSet | ColourProposed]] = field(default_factory=list)
    outcomes: list[str] = field(default_factory=list)


@transaction.atomic
def recolour(on: date | None = None, ids: Collection[int] | None = None) -> Recoloured:
    """Work out the colours of all files, or of some, by the rules and what is known of a day."""
    day, at = on or today(), moments.now()
    values, before = signal_values(day, ids), Before(ids)
    kept = {key: _Kept(whole(key), _edition(whole(key), at)) for key in schemes()}
    scheme_of = cache(scheme_for)
    plan = Plan()
    for known in _known(ids):
        scheme = kept[scheme_of(known.kind, known.industry)]
        inputs = inputs_of(values, scheme.asked, known.pk)
        made = _Made(scheme.edition, scheme.judge(inputs), inputs, day, at)
        _decide(plan, known, made, before, scheme.best)
    return _write(plan, day, at, ids)


class _Kept:
    """A scheme with its edition; what it makes of the same inputs is worked out once."""

    def __init__(self, rules: Whole, edition: Edition) -> None:
        self.edition, self.asked, self.best = edition, rules.asked, rules.scheme.best
        self._rules = rules
        self._judged: dict[tuple[tuple[str, int], ...], Judgement] = {}

    def judge(self, inputs: dict[str, int]) -> Judgement:
        case = tuple(inputs.items())
        if case not in self._judged:
            self._judged[case] = self._rules.judge(inputs)
        return self._judged[case]


class _Made(NamedTuple):
    edition: Edition
    judgement: Judgement
    inputs: dict[str, int]
    day: date
    at: datetime

    def colouring(self, known: Known, state: str) -> Colouring:
        colour, rule, says = self.judgement
        return Colouring(
            subject_id=known.pk,
            edition=self.edition,
            colour=colour,
            before=known.colour,
            rule=rule,
            says=says,
            inputs=self.inputs,
            day=self.day,
            at=self.at,
            state=state,
        )


class Before:
    """Which rules stand, are proposed, or were declined, by subject."""

    def __init__(self, ids: Collection[int] | None) -> None:
        found = Colouring.objects.all()
        if ids is not None:
            found = found.filter(subject__in=ids)
        self.rule: dict[int, str] = _rows(found, "in-force", "subject", "rule")
        proposed = _rows(found, "proposed", "subject", "colour", "rule")
        self.proposed: dict[int, tuple[str, str]] = proposed
        declined = _rows(found, "declined", "subject", "rule", "inputs")
        self.declined: dict[int, tuple[str, dict[str, int]]] = declined


def _rows(found: QuerySet[Colouring], state: str, *fields: str) -> dict[int, Any]:
    """Return the last of a state by subject."""
    rows = found.filter(state=state).order_by("pk").values_list(*fields)
    read = rows.iterator(chunk_size=BATCH)
    return {row[0]: row[1] if len(row) == 2 else tuple(row[1:]) for row in read}


def _decide(plan: Plan, known: Known, made: _Made, before: Before, best: str) -> None:
    colour, rule, _ = made.judgement
    plan.outcomes.append(f"{known.code} {colour} {rule}")
    if not known.colour and is_adverse(best, colour):
        _set(plan, known, made._replace(judgement=Judgement(best, "", "建档")))
        known = known._replace(colour=best)
    if is_adverse(known.colour, colour):
        _propose(plan, known, made, before)
        return
    if known.pending:
        plan.ended["proposed"].append(known.pk)
    if known.colour != colour or before.rule.get(known.pk) != rule:
        _set(plan, known, made)
    elif known.pending:
        plan.standing[known.colour, False, ""].append(known.pk)


def _propose(plan: Plan, known: Known, made: _Made, before: Before) -> None:
    colour, rule, _ = made.judgement
    if before.proposed.get(known.pk) == (colour, rule):
        return
    if known.pending:
        plan.ended["proposed"].append(known.pk)
    if before.declined.get(known.pk) == (rule, made.inputs):
        if known.pending:
            plan.standing[known.colour, False, ""].append(known.pk)
        return
    plan.made.append(made.colouring(known, "proposed"))
    plan.standing[known.colour, False, colour].append(known.pk)
    fact = ColourProposed(known.pk, known.code, colour, known.colour, rule)
    plan.told.append((Subject(pk=known.pk), fact))


def _set(plan: Plan, known: Known, made: _Made) -> None:
    colour, rule, _ = made.judgement
    if known.colour:
        plan.ended["in-force"].append(known.pk)
    plan.made.append(made.colouring(known, "in-force"))
    plan.standing[colour, known.colour != colour, ""].append(known.pk)
    if known.colour and known.colour != colour:
        fact = ColourSet(known.pk, known.code, colour, known.colour, rule)
        plan.told.append((Subject(pk=known.pk), fact))


def _write(plan: Plan, day: date, at: datetime, ids: Collection[int] | None) -> Recoloured:
    for state, after in (("in-force", "past"), ("proposed", "withdrawn")):
        for part in _parts(plan.ended[state]):
            Colouring.objects.filter(subject__in=part, state=state).update(state=after)
    Colouring.objects.bulk_create(plan.made, batch_size=BATCH)
    for (colour, new, pending), pks in plan.standing.items():
        moment = {"colour_since": at} if new else {}
        for part in _parts(pks):
            Subject.objects.filter(pk__in=part).update(colour=colour, pending=pending, **moment)
    record_many(system(), plan.told)
    drop_badges(day, [each.subject_id for each in plan.made if each.state == "in-force"])
    done = _counted(plan)
    if ids is None:
        fact = ColoursWorkedOut(day, done.examined, done.set, done.proposed, done.digest)
        record(system(), system(), fact)
    return done


def _counted(plan: Plan) -> Recoloured:
    states = [each.state for each in plan.made]
    return Recoloured(
        examined=len(plan.outcomes),
        set=states.count("in-force"),
        proposed=states.count("proposed"),
        withdrawn=len(plan.ended["proposed"]),
        digest=sm3("\n".join(plan.outcomes).encode()),
    )


def _known(ids: Collection[int] | None) -> Iterator[Known]:
    found = Subject.objects.filter(merged_into=None).exclude(status="closed")
    if ids is not None:
        found = found.filter(pk__in=ids)
    rows = found.order_by("pk").values_list("pk", "code", "kind", "industry", "colour", "pending")
    return (Known(*row) for row in rows.iterator(chunk_size=BATCH))


def _edition(scheme: Whole, at: datetime) -> Edition:
    said = {"content": scheme.content, "at": at}
    return Edition.objects.get_or_create(name=scheme.key, digest=scheme.digest, defaults=said)[0]


def _parts(pks: list[int]) -> Iterator[list[int]]:
    return (pks[start : start + 500] for start in range(0, len(pks), 500))
