"""Luzhen with what may be decided on the spot there, and a colleague of another domain."""

from tests.web import luzhen

LONG = "对在城市道路范围内和公共场所擅自占道经营、摆摊设点或者超出门窗和外墙经营的行政处罚"


def main() -> None:
    luzhen.main()
    from jianhu.catalogue.models import Item
    from tests import town

    penalties = [
        {"kind": "警告", "min": None, "max": None, "unit": ""},
        {"kind": "罚款", "min": "50", "max": "500", "unit": "元"},
    ]
    statute = {"statute": "浙江省城市市容和环境卫生管理条例", "article": "第十七条"}
    Item.objects.update(penalties=penalties, conduct="擅自占用道路经营", **statute)
    from jianhu.organisations.models import Area, Office

    here = Area.objects.get(code="330699001")
    place = type("Place", (), {"zhzfj": Office.objects.get(code="zhzfj")})
    item = town._item(place, "330699-T-2", LONG, "市容环境卫生", place.zhzfj)
    Item.objects.filter(pk=item.pk).update(penalties=penalties, **statute)
    town.Empowerment.objects.create(
        item=item, town=here, since=town.LONG_AGO, published_on=town.LONG_AGO
    )
