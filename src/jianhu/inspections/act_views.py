"""What a scan of a visit's code shows: who comes on what basis; to the inspected the result."""

from collections.abc import Iterator

from jianhu.base.act_views import Row, Tier, shows
from jianhu.base.models import Person
from jianhu.base.people import party
from jianhu.inspections.models import Visit
from jianhu.inspections.queries.door import visits_for
from jianhu.inspections.queries.facts import facts_of
from jianhu.inspections.rules.checkups import ARTICLE, CHECK_UP, PROMISE
from jianhu.law.articles import cited


def may_see(person: Person, key: int) -> bool:
    return person.has_perm("inspections.see") and visits_for(person).filter(pk=key).exists()


@shows("inspections.visit", door=may_see)
def rows(key: int, tier: Tier) -> Iterator[Row]:
    visit = Visit.objects.select_related("subject", "lead").get(pk=key)
    yield Row("检查机关", visit.lead.organ)
    yield Row("检查类型", f"{visit.get_kind_display()}（{visit.get_source_display()}）")
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
