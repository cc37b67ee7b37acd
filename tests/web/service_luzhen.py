"""Luzhen with a tavern that may choose a package behind its visit's code, and has asked once."""

import django

from tests.web import inspections_luzhen


def main() -> None:
    inspections_luzhen.main()
    django.setup()
    from jianhu.base.people import party
    from jianhu.catalogue.models import Empowerment, Item
    from jianhu.inspections import services
    from jianhu.inspections.rules.packages import packages
    from jianhu.organisations.models import Area, Office
    from jianhu.subjects.models import Subject
    from tests.town import LONG_AGO

    names = (
        "燃气在安全的场所使用、储存",
        "燃气燃烧器具符合气源要求",
        "油烟净化装置正常使用，" + "未使用清洁能源作为燃料的，应当安装净化装置并定期清洗维护" * 2,
    )
    for code, name in zip(packages()["catering-gas-and-fumes"].items, names, strict=True):
        item = Item.objects.create(
            code=code, name=name, domain="城市管理", list="comprehensive",
            office=Office.objects.get(code="zhzfj"), object="单位和个人",
            measure="行政检查；行政处罚", basis="条例", mode="现场检查", since=LONG_AGO,
        )  # fmt: skip
        town = Area.objects.get(code="330699001")
        Empowerment.objects.create(item=item, town=town, since=LONG_AGO, published_on=LONG_AGO)
    tavern = Subject.objects.get(name="咸亨酒店")
    services.receive_request(party(), tavern, "门口想搭遮阳棚，归谁批？", "掌柜")
