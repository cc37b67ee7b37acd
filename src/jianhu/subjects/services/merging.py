"""Two files that were one enterprise's become one, and two again exactly as they were."""

from typing import Any

from django.db import models

from jianhu.base.journal import record
from jianhu.base.models import Person
from jianhu.kit.errors import WrongStep
from jianhu.subjects.facts import FilesMerged, FilesParted
from jianhu.subjects.models import (
    Agent,
    AppliedMeasure,
    Badge,
    Commitment,
    FileEntry,
    Hazard,
    Lease,
    Link,
    Member,
    Notice,
    Observation,
    Premises,
    SourceRow,
    Subject,
)
from jianhu.subjects.rules.numbers import CREDIT_CODE
from jianhu.subjects.services.colouring import recolour
from jianhu.subjects.services.uniting import close_if_empty, forget_from, learn_from

MOVES: tuple[tuple[type[models.Model], str, tuple[str, ...]], ...] = (
    # what goes along, and by what two of it would be the same; the double then keeps its own
    (SourceRow, "subject", ()),
    (FileEntry, "subject", ("kind", "thing")),
    (Observation, "subject", ("name", "day")),
    (Commitment, "subject", ()),
    (AppliedMeasure, "subject", ("measure",)),
    (Badge, "subject", ("name",)),
    (Member, "subject", ("alliance_id",)),
    (Notice, "subject", ()),
    (Agent, "subject", ("person_id",)),
    (Lease, "tenant", ("premises_id",)),
    (Lease, "landlord", ()),
    (Premises, "owner", ()),
    (Hazard, "tenant", ()),
    (Hazard, "landlord", ()),
    (Subject, "belongs_to", ()),
    (Subject, "merged_into", ()),
)


def merge(by: Person, link: Link, one: Subject, other: Subject) -> Subject:
    """Let the double lead to the other file, and all that is in it go along; return that file."""
    if one.credit_code and other.credit_code and one.credit_code != other.credit_code:
        raise WrongStep(
            f"{one.name}和{other.name}的统一社会信用代码不同，一个主体只有一个代码，不能合并。",
            basis=CREDIT_CODE,
        )
    kept, double = sorted((one, other), key=lambda each: (not each.credit_code, each.pk))
    link.moved["double"] = double.pk
    link.moved["went"] = {
        f"{model._meta.model_name}.{field}": _move(model, field, same, double, kept)
        for model, field, same in MOVES
    }
    double.merged_into = kept
    double.save(update_fields=["merged_into"])
    learn_from(link, kept)
    recolour(ids=[kept.pk])
    record(by, kept, FilesMerged(kept.pk, double.pk, kept.name, double.name))
    return kept


def part_files(by: Person, link: Link) -> None:
    """Give the double back what it brought; what happened since stays with the file it went to."""
    kept, double = link.target, Subject.objects.get(pk=link.moved["double"])
    assert kept is not None
    double.merged_into = None
    double.save(update_fields=["merged_into"])
    went = link.moved.pop("went")
    for model, field, _ in MOVES:
        ids = went[f"{model._meta.model_name}.{field}"]
        model._default_manager.filter(pk__in=ids, **{field: kept}).update(**{field: double})
    forget_from(link, kept)
    link.moved.pop("double")
    close_if_empty(kept)
    recolour(ids=[kept.pk, double.pk])
    record(by, kept, FilesParted(kept.pk, double.pk, kept.name, double.name))


def _move(
    model: type[models.Model], field: str, same: tuple[str, ...], double: Subject, kept: Subject
) -> list[int]:
    there = {_values(each, same) for each in _of(model, field, kept)} if same else set()
    ids = [
        each.pk
        for each in _of(model, field, double)
        if _values(each, same) not in there and each != kept
    ]
    model._default_manager.filter(pk__in=ids).update(**{field: kept})
    return ids


def _of(model: type[models.Model], field: str, subject: Subject) -> Any:
    return model._default_manager.filter(**{field: subject})


def _values(thing: models.Model, names: tuple[str, ...]) -> tuple[Any, ...]:
    return tuple(getattr(thing, name) for name in names)
