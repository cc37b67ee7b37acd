"""The other cases of one matter: whoever did it together."""

from typing import Any

from django.db.models import QuerySet

from jianhu.base.models import Person
from jianhu.cases.models import Case
from jianhu.cases.queries.door import cases_for
from jianhu.cases.queries.masking import masked


def companions_of(case: Case) -> QuerySet[Case]:
    head = case.companion_of_id or case.pk
    group = Case.objects.filter(pk=head) | Case.objects.filter(companion_of=head)
    return group.exclude(pk=case.pk).order_by("pk")


def companions(person: Person, case: Case) -> list[dict[str, Any]]:
    """Return those that the person may see."""
    group = list(companions_of(case).values_list("pk", flat=True))
    if not group:  # as with nearly every case
        return []
    seen = cases_for(person).filter(pk__in=group).order_by("pk")
    return [
        {
            "number": each.number,
            "party": masked(each.parties.all()[0]),
            "step_name": each.table.labels[each.step],
        }
        for each in seen.prefetch_related("parties")
    ]
