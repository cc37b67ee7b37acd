"""Luzhen for a party's phone: the tavern's case, of which the party was told today."""

from tests.web import cases_luzhen


def main() -> None:
    cases_luzhen.main()
    from jianhu.base import moments
    from jianhu.base.models import Person
    from jianhu.cases import services
    from jianhu.catalogue.models import Item
    from tests import town
    from tests.cases.conftest import SAID

    Item.objects.update(
        penalties=[{"kind": "罚款", "min": "1000", "max": "100000", "unit": "元"}],
        statute="浙江省城市市容和环境卫生管理条例",
        article="第十七条",
        conduct="擅自占用道路经营",
    )
    people = {each.username: each for each in Person.objects.all()}
    officer, head = people["runtu"], people["lu-siye"]
    today = f"{moments.local(moments.now()):%Y-%m-%d}"
    case = services.open_case_said(
        officer,
        {
            "item": Item.objects.get().code,
            "conduct": "咸亨酒店把桌子摆到街上",
            "place": "鲁镇酒店",
            "lon": town.TAVERN[0],
            "lat": town.TAVERN[1],
            "happened_on": today,
            "second": people["aq"].pk,
        },
        {
            "kind": "organisation",
            "name": "咸亨酒店",
            "identity": "91330699MA2D0XXX0A",
            "address": "鲁镇东街12号",
            "representative": "咸亨掌柜",
            "phone": "0575-00000012",
        },
    )
    services.take(head, case.number, "file", SAID["file"])
    services.take(officer, case.number, "order-correction", SAID["order-correction"])
    for element in ("当事人身份", "违法行为", "情节和后果"):
        proof = {"kind": "书证", "proves": element, "says": f"证明{element}"}
        services.keep_evidence(officer, case.number, proof)
    fine = {"fine": "60000", "hearing": True, "on": today}
    services.take(officer, case.number, "conclude", SAID["conclude"] | {"fine": "60000"})
    services.take(officer, case.number, "notify", SAID["notify"] | fine)
