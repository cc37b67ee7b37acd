"""Two draws of a town: one was made, for anybody to make again; one list waits to be drawn from."""

from collections import Counter

from jianhu.inspections import services
from jianhu.inspections.demonstration.town import Team
from jianhu.inspections.models import Draw
from jianhu.inspections.queries.draws import objects

DRAWN, WAITING = "餐饮店双随机抽查", "零售店双随机抽查"
MOST = {"red": 1, "yellow": 2, "green": 3, "blue": 3, "": 1}
SPOKEN = "86"


def seed_draws(team: Team) -> int:
    if not Draw.objects.exists():
        made = _publish(team, DRAWN, "catering")
        services.make_draw(team.leader, made.number, {"spoken": SPOKEN})
        _publish(team, WAITING, "retail")
    return Draw.objects.count()


def _publish(team: Team, title: str, industry: str) -> Draw:
    there = Counter(each.stratum for each in objects(team.leader, industry))
    counts = {colour: min(most, there[colour]) for colour, most in MOST.items() if there[colour]}
    said = {"title": title, "industry": industry, "counts": counts, "inspectors": 2}
    return services.publish_draw(team.leader, said)
