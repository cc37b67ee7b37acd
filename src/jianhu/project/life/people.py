"""The county's people do their work: each looks at what waits for him and takes the next step."""

import random
from collections.abc import Callable, Iterable
from datetime import timedelta
from typing import Any

from jianhu.base import attachments, moments
from jianhu.base.models import Person
from jianhu.command import services
from jianhu.command.kind import kinds
from jianhu.command.queries.competence import resolve, route_of
from jianhu.command.queries.door import incident_for
from jianhu.command.queries.evidence import photos_of_result
from jianhu.organisations import queries as organisations
from jianhu.project.demo import ROLES
from jianhu.project.stories.photos import photo_of

PLAYED = timedelta(hours=2)  # so long whoever somebody became at /demo is left to him
FIELD = ("officer", "team-leader", "liaison")
DONE = {
    "大气质量": "现场核实属实，已责令停止并采取治理措施，复测达标。",
    "河道水环境": "已清除障碍物并恢复河道原状，对当事人批评教育。",
    "环境卫生": "已责令清运，现场恢复整洁。",
    "交通秩序": "已疏导并恢复通行，设置警示标志。",
    "文明经营": "已劝离并告知规范经营地点，现场恢复秩序。",
    "消防安全": "已消除隐患，督促落实整改责任人。",
    "其他": "已现场核实处理，向反映人说明情况。",
}


class Crew:
    """Everybody who acts by himself in the demonstration, found by post."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self.dispatchers = people(("dispatcher",))
        self.supervisors = people(("supervisor",))

    def take_next_step(self, number: str) -> bool:
        """Move one incident on by one step; say whether somebody could."""
        incident = incident_for(self.dispatchers[0], number)
        step: Callable[[Any], bool] | None = getattr(self, f"_{incident.step}", None)
        return step(incident) if step else False

    def _collected(self, incident: Any) -> bool:
        kind = incident.suggestion.get("kind") or min(kinds())
        return self._do(services.triage, self.dispatchers, incident.number, kind=kind)

    def _triaged(self, incident: Any) -> bool:
        office = resolve(route_of(incident).to, incident)
        return self._do(services.dispatch, self.dispatchers, incident.number, office=office)

    def _dispatched(self, incident: Any) -> bool:
        task = incident.tasks.filter(state="offered", leads=True).last()
        if task is None:
            return False
        asked = unplayed(task.offered_to.all()) or people(FIELD, office=task.office_id)
        return self._do(services.accept, asked, task.pk)

    def _handling(self, incident: Any) -> bool:
        task = incident.tasks.filter(state__in=("accepted", "arrived"), leads=True).last()
        if task is None or not unplayed([task.officer]):
            return False
        if task.state == "accepted":
            services.arrive(task.officer, task.pk, lon=incident.lon, lat=incident.lat)
            return True
        kind = kinds().get(incident.kind)
        text = DONE[kind.theme if kind else "其他"]
        photos = [self._photo(task.officer, incident)]
        domain = kind.domain if kind else ""
        certified = organisations.is_certified(task.officer_id, domain)
        outcome = "ordered" if certified else "resolved"
        services.report(task.officer, task.pk, text=text, photos=photos, outcome=outcome)
        return True

    def _handled(self, incident: Any) -> bool:
        compared, seen = "对照处置前后照片，问题已解决。", "到现场看过，问题已解决。"
        note = compared if photos_of_result(incident) else seen
        said = {"passed": True, "note": note}
        return self._do(services.verify, self.supervisors, incident.number, **said)

    def _verified(self, incident: Any) -> bool:
        feedback = f"您反映的问题已处理：{incident.result}"
        return self._do(services.close, self.dispatchers, incident.number, feedback=feedback)

    def _photo(self, by: Person, incident: Any) -> int:
        where = (round(incident.lon, 5), round(incident.lat, 5))
        content = photo_of(where).read()
        kept = attachments.keep(
            by, "现场.jpg", content, taken_at=moments.now(), lon=where[0], lat=where[1]
        )
        return kept.pk

    def _do(self, act: Callable[..., Any], persons: list[Person], *what: Any, **said: Any) -> bool:
        """Let one of them act, if anybody is left to act by himself."""
        willing = unplayed(persons)
        if willing:
            act(self.chance.choice(willing), *what, **said)
        return bool(willing)


def unplayed(persons: Iterable[Person]) -> list[Person]:
    """Leave out whom somebody has become at ``/demo``: what waits for him is his to do."""
    lately = moments.now() - PLAYED
    played = Person.objects.filter(username__in=ROLES, last_login__gte=lately)
    taken = set(played.values_list("pk", flat=True))
    return [person for person in persons if person.pk not in taken]


def in_the_field() -> list[Person]:
    """Return who works outside, from every town's team and every department."""
    offices = organisations.offices().filter(kind__in=("town-team", "department"))
    found = [person for office in offices for person in people(FIELD, office=office.pk)]
    return list({person.pk: person for person in found}.values())


def people(posts: tuple[str, ...], office: int | None = None) -> list[Person]:
    area = None if office else organisations.county().code
    holders = organisations.holders_of(posts, office=office, area=area)
    return list(Person.objects.filter(pk__in=holders).order_by("pk"))
