"""What a scan of a case's code shows: to anybody what was done, to the party its own documents."""

from collections.abc import Iterator

from jianhu.base.act_views import Row, Tier, shows
from jianhu.base.models import Person
from jianhu.cases.models import Case
from jianhu.cases.queries.certificates import certificates
from jianhu.cases.queries.door import cases_for
from jianhu.cases.queries.party_online.served import DECIDE, papers_for

PUBLIC_MOVES = (
    *("file", "notify", "decide", "waive", "drop", "serve", "close"),
    *("seize", "seize-at-once", "extend-hold", "release", "freeze", "unfreeze"),
    *("order-execution", "decide-substitute", "decide-demolition", "announce"),
    *("execute", "perform", "perform-at-once", "demolish"),
)


def may_see(person: Person, key: int) -> bool:
    return person.has_perm("cases.see") and cases_for(person).filter(pk=key).exists()


@shows("cases.case", door=may_see)
def rows(key: int, tier: Tier) -> Iterator[Row]:
    case = Case.objects.select_related("office").get(pk=key)
    yield Row("承办机关", case.office.organ)
    yield Row("执法人员", "、".join(f"执法证 {each}" for each in certificates(case)))
    yield Row("案由", case.item_name)
    yield Row("办理进度", case.table.labels[case.step])
    if tier >= Tier.PARTY:
        yield from _own(case)
    if tier >= Tier.OFFICER:
        yield Row("地点", case.place)
    labels = case.labels
    for act in case.acts.filter(move__in=PUBLIC_MOVES):
        yield Row(labels[act.move], "", act.at)


def _own(case: Case) -> Iterator[Row]:
    """What the party may know of its own case: a decision once it was served; no third party."""
    yield Row("案件编号", case.number)
    for party in case.parties.all():
        yield Row("当事人", party.name)
    papers = papers_for(case)
    if case.fine is not None and any(each.act.move in DECIDE for each in papers):
        yield Row("罚款", f"{case.fine}元，已缴{case.paid}元")
    for paper in papers:
        yield Row("文书", f"{paper.title} {paper.number}".strip())
