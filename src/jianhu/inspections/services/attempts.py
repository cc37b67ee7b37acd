"""A refusal is remembered as an attempt, on the record of the thing."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import models

from jianhu.inspections.facts import VisitRefused
from jianhu.kit.errors import Refusal


@contextmanager
def attempt(thing: models.Model, what: str) -> Iterator[None]:
    """Let a refusal carry the attempt along; it is written down once all else is undone."""
    try:
        yield
    except Refusal as refusal:
        if refusal.status != 404:
            refusal.attempted = (thing, VisitRefused(what, refusal.message, refusal.basis))
        raise
