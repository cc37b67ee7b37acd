"""What somebody says with an act, checked; and a refusal that is remembered as an attempt."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from typing import Any, TypeVar

from django.db import models
from pydantic import ValidationError

from jianhu.base import moments
from jianhu.cases.facts import CaseRefused
from jianhu.cases.rules.parameters import parameters
from jianhu.kit.errors import Refusal
from jianhu.kit.shape import Shape

Form = TypeVar("Form", bound=Shape)


class WrongForm(Refusal):
    """What was filled in cannot be read as the form asks."""

    code = "invalid"
    status = 422


def form_of(shape: type[Form], said: dict[str, Any]) -> Form:
    """Read a form; every mistake is named by its label."""
    try:
        return shape.model_validate(said)
    except ValidationError as error:
        wrong = [_label(shape, each["loc"]) for each in error.errors()]
        says = _own_words(error) or f"请检查：{'、'.join(dict.fromkeys(wrong))}。"
        raise WrongForm(says) from error


def day_of(said_at: datetime | None) -> date:
    """The day of an act: the phone's, if it was offline and not for longer than is believed."""
    now = moments.now()
    if said_at is None or not now - parameters()["offline"].span <= said_at <= now:
        said_at = now
    return moments.local(said_at).date()


@contextmanager
def attempt(thing: models.Model, what: str) -> Iterator[None]:
    """Let a refusal carry the attempt along; it is written down once all else is undone."""
    try:
        yield
    except Refusal as refusal:
        if refusal.status != 404:
            refusal.attempted = (thing, CaseRefused(what, refusal.message, refusal.basis))
        raise


def _label(shape: type[Shape], where: tuple[int | str, ...]) -> str:
    field = shape.model_fields.get(str(where[0])) if where else None
    return (field.title if field else None) or (str(where[0]) if where else "内容")


def _own_words(error: ValidationError) -> str:
    ours = [each for each in error.errors() if each["type"] == "value_error"]
    return f"{ours[0]['ctx']['error']!s}。" if ours else ""
