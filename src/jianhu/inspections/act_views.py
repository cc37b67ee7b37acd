"""What a scan of a visit's code shows: who comes on what basis; to the inspected the result."""

from collections.abc import Iterator

from jianhu.base.act_views import Row, Tier, shows
from jianhu.base.models import Person
from jianhu.base.people import party
from jianhu.inspections.facts import ComplaintHeard, EnterpriseComplained, EnterpriseRefused
from jianhu.inspections.models import Visit, VisitItem, VisitOfficer
from jianhu.inspections.queries.door import may_hear, visits_for
from jianhu.inspections.queries.facts import facts_of
from jianhu.inspections.rules.checkups import ARTICLE, CHECK_UP, PROMISE
from jianhu.inspections.rules.grounds import KINDS_OF_SOURCES
from jianhu.law.articles import cited

WORDS = (EnterpriseComplained, EnterpriseRefused, ComplaintHeard)
"""What is told of words against a visit."""


def may_see(person: Person, key: int) -> bool:
    return person.has_perm("inspections.see") and visits_for(person).filter(pk=key).exists()


def may_show(person: object, key: int) -> bool:
    """Who goes shows the code of the inspected; nobody else of the office holds its key (I5)."""
    return (
        isinstance(person, Person)
        and VisitOfficer.objects.filter(person=person, visit=key).exists()
    )


def unheard(person: object, key: int) -> tuple[str, ...]:
    """That somebody complained is told to who may hear it, never to who went or sent them (I7)."""
    visit = Visit.objects.get(pk=key)
    heard = isinstance(person, Person) and may_hear(person, visit)
    return () if heard else tuple(each.__name__ for each in WORDS)


@shows("inspections.visit", door=may_see, quiet=unheard)
def rows(key: int, tier: Tier) -> Iterator[Row]:
    visit = Visit.objects.select_related("subject", "lead").get(pk=key)
    if tier == Tier.PUBLIC and visit.arrived_at is None:  # codes can be counted up
        yield Row("检查", "已登记；检查人员到达后，可以在这里核验机关、事项和人员")
        return
    yield Row("检查机关", visit.lead.organ)
    yield Row("检查类型", f"{visit.get_kind_display()}（{KINDS_OF_SOURCES[visit.source]}）")
    yield Row("检查日期", f"{visit.day}")
    if visit.kind == CHECK_UP:
        yield Row("体检承诺", f"{PROMISE}（{cited(ARTICLE)}）")
    facts = facts_of(visit, party())
    for office in facts.offices:
        names = "、".join(each.name for each in facts.items if each.office == office)
        yield Row(facts.name_of(office), names)
    numbers = "、".join(f"执法证 {each.certificate}" for each in facts.officers if each.certificate)
    yield Row("检查人员", numbers)
    yield Row("办理进度", visit.get_step_display())
    if tier >= Tier.PARTY:
        yield from _own(visit)
    if visit.approved_at:
        yield Row("批准检查", "", visit.approved_at)
    if visit.arrived_at:
        yield Row("到达检查", "", visit.arrived_at)


def _own(visit: Visit) -> Iterator[Row]:
    """What the inspected may know: each item's result, once it was told."""
    yield Row("检查编号", visit.number)
    yield Row("检查对象", visit.subject.name)
    if visit.told_on:
        for each in visit.items.all():
            yield Row(each.item_name, f"{each.get_outcome_display()} {each.found}".strip())
            yield from _looked(each)


def _looked(row: VisitItem) -> Iterator[Row]:
    """Whether what was ordered was put right, as the last look found it."""
    if row.corrected_on:
        yield Row("复查", f"{row.corrected_on} 已经改正")
    elif row.rechecked_on:
        yield Row("复查", f"{row.rechecked_on} 没有改正，期限{row.due_on}")
