"""Luzhen's three offices, and what waits for the town's head: two visits and a plan."""

from tests.web import inspections_luzhen


def main() -> None:
    inspections_luzhen.main()
    from jianhu.base import moments
    from jianhu.base.models import Person
    from jianhu.inspections import services
    from jianhu.inspections.models import DueItem, Plan
    from jianhu.organisations import queries as organisations
    from jianhu.subjects.services import file_subject
    from tests import town

    planner = Person.objects.get(username="si-shu")
    pair = [Person.objects.get(username=name).pk for name in ("runtu", "aq")]
    today = moments.local(moments.now()).date()
    village = organisations.area("330699001001")

    def subject(name, n):
        where = {"lon": town.TAVERN[0] + 0.002 * n, "lat": town.TAVERN[1] + 0.003}
        kind = {"kind": "enterprise", "industry": "catering", "area": village.code}
        return file_subject(planner, name=name, address=f"鲁镇南街{n}号", **kind, **where)

    for name, n, officers in (("恒盛米店", 1, pair), ("老栓茶食", 2, pair[:1])):
        said = {"subject": subject(name, n).code, "day": f"{today}", "source": "complaint"}
        more = {"reference": "12345-0900", "items": ["LU-1"], "officers": officers}
        services.draft_visit(planner, said | more)
    later = today.replace(year=today.year + 1, day=1)  # near New Year too there are days to come
    Plan.objects.update(until=later)
    DueItem.objects.update(due=later)
    head = {"title": "街面秩序年度计划", "source": "annual"}
    span = {"since": f"{today}", "until": f"{later}"}
    rows = [{"subject": subject("七斤航船行", 3).code, "item": "LU-2"}]
    subject("单四嫂子布店", 4)
    services.record_plan(planner, head | span, rows)
