"""Luzhen of the inspections, with a shop of its own for each thing an officer does at a door."""

from datetime import timedelta

from tests.web import inspections_luzhen

AT_THE_DOOR = ("鲁大海米行", "赵家油坊", "航船埠头小吃", "小栓粥铺")
VILLAGE = "330699001001"
TWICE = "双喜杂货铺"
DUE_AGAIN = ("王胡剃头铺", "小D面馆")


def main() -> None:
    inspections_luzhen.main()
    from jianhu.base import moments
    from jianhu.base.models import Person
    from jianhu.inspections import services
    from jianhu.inspections.models import Visit, VisitItem
    from jianhu.subjects.services import file_subject
    from tests.town import TAVERN

    who = {each.username: each for each in Person.objects.all()}
    planner, head, officer = who["si-shu"], who["lu-siye"], who["runtu"]
    team = [officer.pk, who["aq"].pk]
    now = moments.now()
    today = moments.local(now).date()

    def shop(name, n, address):
        lon, lat = TAVERN
        where = {"lon": lon + 0.003 * n, "lat": lat + 0.004 * (n % 3), "address": address}
        kind = {"kind": "enterprise", "industry": "catering", "area": VILLAGE}
        return file_subject(planner, name=name, **kind, **where)

    def visit(name, hour, n):
        return visit_at(shop(name, n, f"鲁镇后街{n}号"), hour)

    def visit_at(subject, hour):
        said = {"day": f"{today}", "source": "complaint", "reference": "12345-0900", "merge": False}
        whom = {"subject": subject.code, "items": ["LU-1"], "officers": team}
        made = services.draft_visit(planner, said | whom)
        Visit.objects.filter(pk=made.pk).update(starts=hour)
        take(head, made, "approve", opinion="同意")
        take(officer, made, "notify", on=f"{today}", method="phone")
        return made

    def take(by, made, move, **said):
        services.take(by, made.number, move, said)

    def arrive(made):
        take(officer, made, "arrive", at=now.isoformat(), certificates_shown=True, scanned=True)

    for n, name in enumerate(AT_THE_DOOR, 1):
        arrive(visit(name, f"13:{n:02}", n))
    for n, name in enumerate(("钱府当铺", "邹七嫂鞋店"), 5):
        visit(name, f"15:{n:02}", n)
    twice = shop(TWICE, 7, "")
    for hour in ("16:01", "16:31"):
        arrive(visit_at(twice, hour))
    for n, name in enumerate(DUE_AGAIN, 8):
        made = visit(name, f"08:{n:02}", n)
        arrive(made)
        wrong = {"item": "LU-1", "outcome": "correction", "found": "占道两米"}
        take(officer, made, "check", **wrong, due_on=f"{today}")
        take(officer, made, "finish", at=now.isoformat(), met="掌柜", signed=True)
        take(officer, made, "tell", on=f"{today}", receiver="掌柜")
        Visit.objects.filter(pk=made.pk).update(day=today - timedelta(days=9))
        VisitItem.objects.filter(visit=made).update(due_on=today)
