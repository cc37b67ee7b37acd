"""Luzhen with rows of a list of food permits: two may be the tavern or each other, one nobody."""

from tests.web import subjects_luzhen


def main() -> None:
    subjects_luzhen.main()
    from django.contrib.auth.hashers import make_password

    from jianhu.base import moments
    from jianhu.base.journal import record
    from jianhu.base.models import Person
    from jianhu.base.people import system
    from jianhu.organisations.models import Office
    from jianhu.subjects.facts import WaitingRowsLinked
    from jianhu.subjects.models import Link, SourceRow, Subject
    from jianhu.subjects.services.pairing import digest_of
    from tests import town
    from tests.web.luzhen import PASSWORD

    centre = Office.objects.get(code="centre")
    analyst = town._person("mr-n", "N先生", centre, "analyst")
    Person.objects.filter(pk=analyst.pk).update(password=make_password(PASSWORD))
    tavern, now = Subject.objects.get(name="咸亨酒店"), moments.now()
    rows = [
        SourceRow.objects.create(
            office=Office.objects.get(code="zhzfj"),
            list="food-permits",
            key=f"JY{n}",
            line=n + 2,
            first_seen=now,
            last_seen=now,
            values={"kind": "shop", "industry": "catering", "name": name, "phone": "13805751234"}
            | {"address": f"鲁镇街道河沿{n + 1}号", "contact": "孔乙己"},
        )
        for n, name in enumerate(("咸亨酒家", "咸亨小吃店", "奎文阁书铺"))
    ]
    record(system(), system(), WaitingRowsLinked(3, 0, 0, 2))
    why = [
        {"label": "名称", "say": "字号相同、行业相近", "speaks": True},
        {"label": "地址", "say": "同一条路，门牌不同", "speaks": False},
    ]
    said = {"at": now, "reasons": why}
    digest = digest_of(rows[0], tavern)
    Link.objects.create(row=rows[0], other_file=tavern, probability=0.8, digest=digest, **said)
    digest = digest_of(*rows[:2])
    Link.objects.create(row=rows[1], other_row=rows[0], probability=0.5, digest=digest, **said)
