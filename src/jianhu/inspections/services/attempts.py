"""What was tried of inspections and refused."""

from contextlib import AbstractContextManager

from django.db import models

from jianhu.base.attempts import attempted
from jianhu.inspections.facts import VisitRefused


def attempt(thing: models.Model, what: str) -> AbstractContextManager[None]:
    return attempted(thing, what, VisitRefused)
