"""A refusal is remembered as an attempt, on the record of the thing."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from django.db import models

from jianhu.kit.errors import Refusal


@contextmanager
def attempted(
    thing: models.Model, what: str, fact: Callable[[str, str, str], Any]
) -> Iterator[None]:
    """Let a refusal carry the attempt along; it is written down once all else is undone.

    ``fact`` is the room's own, of what was tried, why not, and by which article.
    """
    try:
        yield
    except Refusal as refusal:
        if refusal.status != 404:
            refusal.attempted = (thing, fact(what, refusal.message, refusal.basis))
        raise
