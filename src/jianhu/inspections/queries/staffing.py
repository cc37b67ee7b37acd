"""Who could be sent along: of the offices that check something there, whose posts walk visits."""

from typing import NamedTuple

from jianhu.base.models import Person
from jianhu.inspections.models import Visit
from jianhu.inspections.rules.procedure import WALK
from jianhu.organisations import queries as organisations


class Free(NamedTuple):
    """``at``: the office's name; ``able``: whether he is certified for what it checks there."""

    office: int
    name: str
    at: str
    able: bool

    @property
    def label(self) -> str:
        return f"{self.name}（{self.at}{'' if self.able else '，没有该领域执法证'}）"


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
        who: Free(at, names[who], offices[at], any(who in held[d] for o, d in asked if o == at))
        for who, at in sorted(free.items(), key=lambda one: (one[1], one[0]))
    }
