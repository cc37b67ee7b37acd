"""Work colours out by the rules: better ones at once, worse ones only proposed.

A worse colour has no effect before a person has confirmed it (个人信息保护法 24, 55). The whole
county is done in a few questions and a few writes; done again, nothing changes.
"""

from collections.abc import Collection
from datetime import date, datetime
from functools import cache
from typing import NamedTuple

from django.db import transaction

from jianhu.base import moments
from jianhu.subjects.facts import ColourProposed, ColourSet
from jianhu.subjects.models import Colouring, Edition, Subject
from jianhu.subjects.models.subjects import change_of
from jianhu.subjects.queries.doors import today
from jianhu.subjects.queries.signals import inputs_of, signal_values
from jianhu.subjects.rules.colours import Judgement, Whole, is_adverse, scheme_for, schemes, whole
from jianhu.subjects.services.outcomes import Plan, Recoloured, write
from jianhu.subjects.services.standing import Before, Known, known_subjects


@transaction.atomic
def recolour(on: date | None = None, ids: Collection[int] | None = None) -> Recoloured:
    """Work out the colours of all files, or of some, by the rules and what is known of a day."""
    day, at = on or today(), moments.now()
    values, before = signal_values(day, ids), Before(ids)
    kept = {key: _Kept(whole(key), _edition(whole(key), at)) for key in schemes()}
    scheme_of = cache(scheme_for)
    plan = Plan()
    for known in known_subjects(ids):
        scheme = kept[scheme_of(known.kind, known.industry)]
        inputs = inputs_of(values, scheme.asked, known.pk)
        made = _Made(scheme.edition, scheme.judge(inputs), inputs, day, at)
        _decide(plan, known, made, before, scheme.best)
    return write(plan, day, at, ids)


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
        plan.standing["", ""].append(known.pk)


def _propose(plan: Plan, known: Known, made: _Made, before: Before) -> None:
    colour, rule, _ = made.judgement
    if before.proposed.get(known.pk) == (colour, rule):
        return
    if known.pending:
        plan.ended["proposed"].append(known.pk)
    if before.declined.get(known.pk) == (rule, made.inputs):
        if known.pending:
            plan.standing["", ""].append(known.pk)
        return
    plan.made.append(made.colouring(known, "proposed"))
    plan.standing["", colour].append(known.pk)
    fact = ColourProposed(
        known.pk, known.code, colour, known.colour, rule, change_of(known.colour, colour)
    )
    plan.told.append((Subject(pk=known.pk), fact))


def _set(plan: Plan, known: Known, made: _Made) -> None:
    colour, rule, _ = made.judgement
    if known.colour:
        plan.ended["in-force"].append(known.pk)
    plan.made.append(made.colouring(known, "in-force"))
    plan.standing[colour if known.colour != colour else "", ""].append(known.pk)
    if known.colour and known.colour != colour:
        fact = ColourSet(
            known.pk, known.code, colour, known.colour, rule, change_of(known.colour, colour)
        )
        plan.told.append((Subject(pk=known.pk), fact))


def _edition(scheme: Whole, at: datetime) -> Edition:
    said = {"content": scheme.content, "at": at}
    return Edition.objects.get_or_create(name=scheme.key, digest=scheme.digest, defaults=said)[0]
