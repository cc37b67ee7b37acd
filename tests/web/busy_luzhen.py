"""Luzhen on a busy morning: of every kind of to-do several, for a browser to be pointed at."""

from tests.web import luzhen


def main() -> None:
    luzhen.main()
    from django.contrib.auth.hashers import make_password

    from jianhu.base.models import Person
    from jianhu.command import services
    from jianhu.organisations.models import Office
    from tests import town

    people = {each.username: each for each in Person.objects.all()}
    desk, runtu, checks = (people[name] for name in ("kongyiji", "runtu", "lv-weifu"))
    nync = Office.objects.get(code="nync")
    liaison = town._person("yang-er-sao", "杨二嫂", nync, "liaison", domains=["农业农村"])
    Person.objects.filter(pk=liaison.pk).update(password=make_password(luzhen.PASSWORD))

    def stall(number):
        incident = services.open_incident(
            desk, channel="post", kind="street-vending", text=f"{number}号摊占了半条街",
            lon=120.41 + number / 100, lat=30.01, place=f"{number}号摊",
        )  # fmt: skip
        services.dispatch(
            desk, incident.number, office=Office.objects.get(code="lu_team").pk,
            officers=[runtu.pk, people["aq"].pk],
        )  # fmt: skip
        return incident.tasks.filter(state="offered").get()

    for number in range(8):
        task = stall(number)
        services.accept(runtu, task.pk)
        if number >= 2:
            services.arrive(runtu, task.pk, lon=120.41, lat=30.01)
        if number >= 4:
            services.report(runtu, task.pk, text="已劝离")
        if number >= 6:
            services.verify(checks, task.incident.number, passed=True, note="现场已恢复")
    for number in range(2):
        more_for_the_desk(services, desk, nync, number)
        reported_and_closed(
            services, people["xianglin-sao"], people["qi-jin"], checks, desk, number
        )


def more_for_the_desk(services, desk, nync, number):
    lat = 30.03 + number / 50
    services.open_incident(
        desk, channel="post", text="说不清楚的一件事情", lon=120.42, lat=lat, place=f"河边{number}"
    )
    sent = services.open_incident(
        desk, channel="post", kind="fish-trap", text="河里有地笼", lon=120.47, lat=lat,
        place=f"河埠头{number}",
    )  # fmt: skip
    services.dispatch(desk, sent.number, office=nync.pk)


def reported_and_closed(services, grid_member, station_head, checks, desk, number):
    incident = services.open_incident(
        grid_member, channel="grid", kind="public-toilet", text=f"{number}号公厕堵塞",
        lon=120.45, lat=30.02 + number / 25, place=f"{number}号公厕",
    )  # fmt: skip
    services.settle(station_head, incident.number, text="已疏通")
    services.verify(checks, incident.number, passed=True, note="现场已恢复")
    services.close(desk, incident.number, feedback="已疏通")
