"""How each matter goes: who takes which step when, who is late, what comes back or reopens."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from random import Random

from jianhu.command.demonstration.course import Course
from jianhu.command.demonstration.plan import Happening
from jianhu.command.demonstration.staff import Staff
from jianhu.command.demonstration.words import (
    CALLERS,
    REFUSALS,
    REJECTIONS,
    REOPENINGS,
    REWORKS,
    VERIFIED,
    feedback_for,
    result_for,
)
from jianhu.command.kind import kinds
from jianhu.command.models import Incident, Lead
from jianhu.command.queries.scenes import scene_at
from jianhu.command.rules.parameters import parameter
from jianhu.command.services.intake import query_code

Step = tuple[timedelta, Callable[[datetime], None]]
REJECTED, REFUSED, REWORKED, REOPENED, LATE = 0.05, 0.03, 0.05, 0.02, 0.07
AGAIN = {"camera": 0.35, "device": 0.3, "drone": 0.15, "hotline": 0.12, "citizen": 0.1}
TEXTED = ("hotline", "citizen", "grid", "post", "platform")


def course_of(number: str, what: Happening, staff: Staff, now: datetime, chance: Random) -> Course:
    """Let one matter run its course, up to now."""
    course = Course(_incident(number, what, chance), [], staff)
    course.leads = _leads(course.incident, what, staff, now, chance)
    course.collected(what.at)
    at = what.at
    for pause, take in _steps(course, staff, chance):
        at += pause
        if at > now:
            break
        take(at)
    course.end(now)
    return course


def _incident(number: str, what: Happening, chance: Random) -> Incident:
    kind = kinds()[what.kind]
    text = _text(what, chance)
    said = what.channel not in TEXTED or what.channel == "platform"
    return Incident(
        number=number,
        title=f"{what.place[:40]}{kind.name}" if said else text[:40],
        text=text,
        channel=what.channel,
        urgency=kind.urgency if said else min(kind.urgency + chance.randrange(2), 3),
        lon=what.lon,
        lat=what.lat,
        place=what.place,
        area=what.where.smallest,
        precinct=what.where.precinct or "",
        town=what.where.town or "",
        scene=scene_at(what.lon, what.lat) if what.channel == "camera" else "",
        opened_at=what.at,
        seen_at=what.at,
        suggestion=_suggestion(what, text, said=said, chance=chance),
    )


def _text(what: Happening, chance: Random) -> str:
    kind = kinds()[what.kind]
    if what.channel in TEXTED:
        return f"{what.place}：{chance.choice([*kind.examples.train, *kind.examples.dev])}"
    return f"{what.place}识别到{kind.name}"


def _suggestion(what: Happening, text: str, *, said: bool, chance: Random) -> dict[str, object]:
    kind = kinds()[what.kind]
    words = [word for word in kind.words if word in text][:4] or list(kind.words[:2])
    probability = 1.0 if said else round(chance.uniform(0.56, 0.97), 3)
    because = f"依据“{'、'.join(words)}”，概率{probability:.0%}。"
    return {
        "kind": what.kind,
        "kind_name": kind.name,
        "probability": probability,
        "words": [] if said else words,
        "because": "来源已注明类别。" if said else because,
        "given": said,
        "others": [],
    }


def _leads(
    incident: Incident, what: Happening, staff: Staff, now: datetime, chance: Random
) -> list[Lead]:
    count = 1
    while chance.random() < AGAIN.get(what.channel, 0) and count < 9:
        count += 1
    found = []
    for number in range(count):
        at = min(what.at + timedelta(minutes=number * chance.randint(2, 9)), now)
        found.append(_lead(incident, what, staff, at, number, chance))
    return found


def _lead(
    incident: Incident, what: Happening, staff: Staff, at: datetime, number: int, chance: Random
) -> Lead:
    grid = staff.grid_members.get(incident.town) if what.channel == "grid" else None
    called = what.channel in ("hotline", "citizen")
    minutes = round((at - what.at).total_seconds() / 60)
    return Lead(
        channel=what.channel,
        source=what.source,
        ref=f"H{what.at:%m%d%H%M%S}-{incident.number[-5:]}-{number}" if what.source else None,
        state="merged" if number else "opened",
        text=incident.text,
        kind=what.kind if incident.suggestion["given"] else "",
        lon=what.lon,
        lat=what.lat,
        place=what.place,
        happened_at=at,
        received_at=at,
        by_id=chance.choice(grid) if grid else None,
        reporter_name=chance.choice(CALLERS) if called else "",
        reporter_phone=f"139{chance.randrange(10**7, 10**8)}" if called else "",
        token=query_code(),
        because=f"同类事件，相距{chance.randint(3, 60)}米，相隔{minutes}分钟" if number else "",
    )


def _steps(course: Course, staff: Staff, chance: Random) -> Iterator[Step]:
    """Yield pauses and what is done after each."""
    incident = course.incident
    sure = incident.suggestion["probability"] >= parameter("automatic-dispatch")
    if not sure and chance.random() < REJECTED * 2:
        why, by = chance.choice(REJECTIONS), chance.choice(staff.analysts)
        yield _minutes(3, 40, chance), lambda at: course.reject(at, by, why)
        return
    if incident.suggestion["given"] and chance.random() < REJECTED:
        why, by = "复核图像，识别有误", chance.choice(staff.analysts)
        yield _minutes(0.2, 0.9, chance), lambda at: course.reject(at, by, why)
        return
    by = staff.system if sure else chance.choice(staff.analysts)
    pause = timedelta(seconds=chance.uniform(0.3, 2)) if sure else _minutes(0.3, 14, chance)
    yield pause, lambda at: course.triage(at, by)
    if chance.random() < REFUSED:
        yield from _sent_back(course, staff, chance)
    yield from _handled(course, staff, chance, by)
    if chance.random() < REOPENED:
        why = chance.choice(REOPENINGS)
        yield _minutes(300, 2400, chance), lambda at: course.reopen(at, why)
        yield from _handled(course, staff, chance, chance.choice(staff.dispatchers))
    elif incident.channel == "citizen" and chance.random() < 0.7:
        course.leads[0].answered = "solved"


def _sent_back(course: Course, staff: Staff, chance: Random) -> Iterator[Step]:
    incident, by = course.incident, chance.choice(staff.dispatchers)
    to = staff.lead(incident)
    crew = staff.crew(to.office)
    why = chance.choice(REFUSALS)
    who = crew.people[0] if crew.people else staff.system
    yield _minutes(0.2, 2, chance), lambda at: course.dispatch(at, by, to, crew)
    yield _minutes(1, 20, chance), lambda at: course.refuse(at, who, to.name, why)


def _handled(course: Course, staff: Staff, chance: Random, by: int) -> Iterator[Step]:
    """From dispatch to closure; quick matters by minutes, others by hours."""
    incident, kind = course.incident, kinds()[course.incident.suggestion["kind"]]
    to = staff.lead(incident)
    crew = staff.crew(to.office)
    who = crew.people[0] if crew.people else staff.system
    name = crew.names[0] if crew.names else "系统"
    quick = incident.urgency <= 2
    result = result_for(kind.theme, chance)
    yield timedelta(seconds=chance.uniform(0.5, 40)), lambda at: course.dispatch(at, by, to, crew)
    respond = (0.15, 0.95) if quick else (2, 26)
    yield _pause(respond, chance), lambda at: course.accept(at, who, name)
    arrive = (1.5, 3.8) if quick else (15, 150)
    metres = chance.randint(4, 90)
    yield _pause(arrive, chance), lambda at: course.arrive(at, name, metres)
    work = (6, 22) if quick else (60, 1700)
    yield _pause(work, chance), lambda at: course.report(at, name, result, 2)
    checker = chance.choice(staff.supervisors)
    if chance.random() < REWORKED:
        why = chance.choice(REWORKS)
        yield _minutes(20, 100, chance), lambda at: course.verify(at, checker, why, passed=False)
        yield _pause(work, chance), lambda at: course.report(at, name, result, 2)
    note = chance.choice(VERIFIED)
    check = (8, 95) if quick else (60, 900)
    yield _pause(check, chance), lambda at: course.verify(at, checker, note, passed=True)
    feedback, desk = feedback_for(kind.name, result, chance), chance.choice(staff.dispatchers)
    yield _minutes(4, 90, chance), lambda at: course.close(at, desk, feedback)


def _pause(between: tuple[float, float], chance: Random) -> timedelta:
    """Return a pause; one in fifteen takes three to eight times as long."""
    slow = chance.uniform(3, 8) if chance.random() < LATE else 1
    return _minutes(*between, chance) * slow


def _minutes(least: float, most: float, chance: Random) -> timedelta:
    return timedelta(minutes=chance.uniform(least, most))
