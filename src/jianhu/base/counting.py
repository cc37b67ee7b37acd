"""Counting records, and giving out the very records that were counted.

A room says in its ``queries/figures.py`` which groups of records it has and which named sets lie
in each. The number and the list come from the same condition, so they cannot disagree.
"""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from django.db.models import Count, Q, QuerySet


class Group(NamedTuple):
    """Records of one stretch, and conditions that choose among them."""

    records: QuerySet[Any]
    sets: Mapping[str, Q]

    def chosen(self, name: str) -> QuerySet[Any]:
        return self.records.filter(self.sets[name])

    def asked(self, prefix: str = "count_") -> dict[str, Count]:
        """Return one aggregate per set. The prefix keeps a set's name from hiding a field's."""
        return {
            f"{prefix}{name}": Count("pk", filter=where) if where else Count("pk")
            for name, where in self.sets.items()
        }

    def counts(self) -> dict[str, int]:
        """Count every set in one query."""
        found = self.records.order_by().aggregate(**self.asked())
        return {name: found[f"count_{name}"] for name in self.sets}

    def by(self, name: str, field: str) -> dict[Any, int]:
        """Count one set by a field, the largest first."""
        rows = self.chosen(name).order_by().values_list(field).annotate(count=Count("pk"))
        return dict(rows.order_by("-count", field))


class Table(NamedTuple):
    """Records as a screen shows them; ``links`` says where each opens."""

    columns: Sequence[str]
    rows: Sequence[Sequence[object]]
    links: Sequence[str]
