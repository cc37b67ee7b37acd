"""Fill a database with Luzhen and two tasks, for a server that a browser is pointed at."""

import django

PASSWORD = "wu-peng-chuan-1921"


def main() -> None:
    django.setup()
    from django.contrib.auth.hashers import make_password

    from jianhu.base.models import Person
    from jianhu.command import services
    from tests import town

    luzhen = town.stood_up()
    at_desk = town._person("kongyiji", "孔乙己", luzhen.centre, "dispatcher")
    officers = [
        town._person(slug, name, luzhen.lu_team, "officer", at=town.TAVERN, domains=["综合"])
        for slug, name in (("runtu", "闰土"), ("aq", "阿Q"))
    ]
    town._person("lv-weifu", "吕纬甫", luzhen.centre, "supervisor")
    place = luzhen.lu_grid
    town._person("xianglin-sao", "祥林嫂", luzhen.lu_station, "grid-member", area=place)
    station = luzhen.lu_station
    town._person("qi-jin", "七斤", station, "station-head", area=luzhen.lu_village)
    Person.objects.update(password=make_password(PASSWORD))
    item = town._item(luzhen, "330699-T-1", "对占道经营的处罚", "市容环境卫生", luzhen.zhzfj)
    town.Empowerment.objects.create(
        item=item, town=luzhen.lu, since=town.LONG_AGO, published_on=town.LONG_AGO
    )
    for place_name in ("鲁镇酒店门口", "土谷祠前", "戏台下"):
        incident = services.open_incident(
            at_desk,
            channel="post",
            text=f"{place_name}有人摆摊，占了半条街",
            kind="street-vending",
            lon=town.TAVERN[0] + 0.005 * len(place_name),
            lat=town.TAVERN[1],
            place=place_name,
        )
        ids = [officer.pk for officer in officers]
        services.dispatch(at_desk, incident.number, office=luzhen.lu_team.pk, officers=ids)
