"""Who could be sent along: of the offices that check something there, whose posts walk visits."""

from typing import NamedTuple

from jianhu.base.models import Person
from jianhu.inspections.models import Visit
from jianhu.inspections.rules.procedure import WALK
from jianhu.organisations import queries as organisations


class Free(NamedTuple):
    """``able``: domains of what his ``office`` checks there that he holds a certificate for."""

    office: int
    name: str
    able: tuple[str, ...]


def who_may_go(visit: Visit) -> dict[int, Free]:
    """Return whom to send, by person, office by office; not who goes already."""
    items = [*visit.items.select_related("office")]
    offices = {each.office_id: each.office.name for each in items}
    offices.setdefault(visit.lead_id, visit.lead.name)
    going = set(visit.officers.values_list("person", flat=True))
    serving = organisations.serving(offices)
    free = {who: at for (who, at), may in serving.items() if WALK in may and who not in going}
    held = {
        domain: organisations.certificates_of(free, domain, visit.day)
        for domain in {each.domain for each in items}
    }
    asked = {(each.office_id, each.domain) for each in items}
    names = dict(Person.objects.filter(pk__in=free).values_list("pk", "name"))
    return {
        who: Free(at, f"{names[who]}（{offices[at]}）",
                  tuple(sorted(d for o, d in asked if o == at and who in held[d])))
        for who, at in sorted(free.items(), key=lambda one: (one[1], one[0]))
    }  # fmt: skip


def labels(found: dict[int, Free]) -> dict[str, str]:
    """Each by name and office; who holds no certificate for what is checked is told apart."""
    return {
        f"{who}": each.name if each.able else f"{each.name[:-1]}，没有该领域执法证）"
        for who, each in found.items()
    }
