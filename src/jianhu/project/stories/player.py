"""Play a story line by line."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from jianhu.base import moments
from jianhu.base.models import Person
from jianhu.kit.errors import NotFound, Refusal
from jianhu.project.stories import cases, checks, machines, paperwork, people, verbs
from jianhu.project.stories.outcome import Line, Outcome
from jianhu.project.stories.places import lonlat
from jianhu.project.stories.scratch import House
from jianhu.project.stories.shape import Actor, CaseAct, Step, Story
from jianhu.project.stories.time import moment_of, pass_until, settle, span_of


@dataclass
class Stage:
    """What a story has at hand: its house, its people, and what it remembers by name."""

    story: Story
    house: House
    cast: dict[str, Person]
    known: dict[str, Any] = field(default_factory=dict)
    tokens: dict[str, str] = field(default_factory=dict)


Watch = Callable[[Stage, Line], None]


def play(story: Story, house: House, watch: Watch | None = None) -> Outcome:
    """Play every line; a line that is not as expected is noted and the story goes on."""
    moments.set_to(story.starts)
    stage = Stage(story, house, {name: _cast(name, each) for name, each in story.actors.items()})
    people.on_duty(stage.cast.values())
    if story.signed:
        paperwork.prepare(stage)
    outcome = Outcome(story.name)
    for step in story.steps:
        outcome.lines.append(_play(stage, step))
        if watch:
            watch(stage, outcome.lines[-1])
    return outcome


def _cast(name: str, actor: Actor) -> Person:
    try:
        return people.find(actor)
    except Refusal as error:
        raise NotFound(f"第{actor.line}行 {name}：{error.message}") from error


def _play(stage: Stage, step: Step) -> Line:
    late = _wait(stage, step)
    line = Line(step.line, moments.local(moments.now()), step.say or _summary(step))
    try:
        wrong = late + _act(stage, step)
    except (Refusal, verbs.NotAsTold) as error:
        wrong = [*late, str(error)]
    except OSError:
        wrong = [*late, "设备网关没有应答。"]
    settle()
    line.wrong += [f"第{step.line}行：{says}" for says in wrong]
    for check in step.expect:
        line.wrong += checks.wrong(stage, check)
    return line


def _wait(stage: Stage, step: Step) -> list[str]:
    now = moments.local(moments.now())
    then = moment_of(step.at, stage.story.starts) if step.at else now
    if step.after:
        then += span_of(step.after)
    if then > now:
        pass_until(then)
    return [f"时间不能倒流：已经是 {now:%H:%M:%S}。"] if then < now else []


def _act(stage: Stage, step: Step) -> list[str]:
    where = lonlat(stage, step.where) if step.where else None
    if step.camera:
        return machines.camera(stage, step.camera, where)
    if step.device:
        return machines.device(stage, step.device)
    if step.citizen:
        return verbs.citizen(stage, step, where)
    if step.case:
        return cases.act(stage, step, where) or _sign(stage, step.case)
    if step.who:
        return verbs.act(stage, step, where)
    return []


def _sign(stage: Stage, said: CaseAct) -> list[str]:
    number = stage.known.get(said.opens or said.fines or said.of)
    if stage.story.signed and number:
        paperwork.complete(stage, number)
    return []


def _summary(step: Step) -> str:
    if step.camera:
        return f"{step.camera.source} 推送"
    if step.device:
        return f"{step.device.device} 上报"
    if step.citizen:
        return "群众"
    if step.case:
        return f"{step.who} {step.case.takes or '办案'}"
    return f"{step.who} {step.does}" if step.who else "核对"
