"""The day on which something is said; and a refusal that is remembered as an attempt."""

from contextlib import AbstractContextManager
from datetime import date, datetime

from django.db import models

from jianhu.base import moments
from jianhu.base.attempts import attempted
from jianhu.base.said import WrongForm, form_of
from jianhu.cases.facts import CaseRefused
from jianhu.cases.rules.parameters import parameters

__all__ = ["WrongForm", "attempt", "day_of", "form_of"]


def day_of(said_at: datetime | None) -> date:
    """The day of an act: the phone's, if it was offline and not for longer than is believed."""
    now = moments.now()
    if said_at is None or not now - parameters()["offline"].span <= said_at <= now:
        said_at = now
    return moments.local(said_at).date()


def attempt(thing: models.Model, what: str) -> AbstractContextManager[None]:
    return attempted(thing, what, CaseRefused)
