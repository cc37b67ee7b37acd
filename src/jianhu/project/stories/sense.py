"""Whether a story makes sense before it is played: who acts, what they do, what is expected."""

from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from inspect import signature

from jianhu.cases.rules.procedures import MEASURES, PROCEDURES
from jianhu.cases.schemas import CaseOut
from jianhu.command.queries.queue import filtered
from jianhu.command.schemas import IncidentOut
from jianhu.organisations.rules.posts import posts
from jianhu.project.stories.shape import CaseAct, Check, Step, Story
from jianhu.project.stories.verbs import VERBS, words_of

FIELDS = tuple(name for name in IncidentOut.model_fields if name not in Check.model_fields)
CASE_FIELDS = tuple(name for name in CaseOut.model_fields if name not in Check.model_fields)
MOVES = sorted({move.name for each in PROCEDURES.values() for move in each.moves})
COUNTED = (*[name for name in signature(filtered).parameters if name != "person"], "leads")
Wrong = tuple[int, str]


def nonsense(story: Story) -> Iterator[Wrong]:
    """Return the line and a sentence for everything that nobody could play."""
    for actor in story.actors.values():
        if actor.post not in posts():
            yield actor.line, _unknown("岗位", actor.post, posts())
    for step in story.steps:
        for says in _step(story, step):
            yield step.line, says
        for check in step.expect:
            for says in _check(story, check):
                yield check.line, says


def _step(story: Story, step: Step) -> Iterator[str]:
    if step.who and step.who not in story.actors:
        yield _unknown("角色", step.who, story.actors)
    if step.case:
        yield from _case(story, step)
    elif step.who and step.does not in VERBS:
        yield _unknown("动作", step.does, VERBS)
    elif step.does and not step.who:
        yield f"没有说谁来“{step.does}”，请写 who。"
    elif step.does:
        known = words_of(step.does)
        yield from (
            _unknown(f"{step.does} 的 with", word, known)
            for word in step.with_
            if word not in known
        )
    if step.because and not step.refused:
        yield "写了 because，请同时用 refused 写明拒绝的类型。"
    if step.where and step.where.own_area_of and step.where.own_area_of not in story.actors:
        yield _unknown("角色", step.where.own_area_of, story.actors)
    if step.citizen and not step.citizen.about and not step.as_:
        yield "群众的反映请用 as 起个名字，后面才能说起它。"


def _case(story: Story, step: Step) -> Iterator[str]:
    said = step.case
    assert said is not None
    if not step.who:
        yield "没有说谁来办案，请写 who。"
    if said.measure:
        yield from _measure(said)
    elif sum(map(bool, (said.opens, said.fines, said.of, said.keeps_seal))) != 1:
        yield "请写 opens、fines、of 或 keeps_seal 之一。"
    if said.signs and said.role in ("party", "witness") and not said.named:
        yield "当事人或者见证人签名，请用 named 写明姓名。"
    if said.takes and said.takes not in MOVES:
        yield _unknown("办案步骤", said.takes, MOVES)
    if said.second and said.second not in story.actors:
        yield _unknown("角色", said.second, story.actors)


def _measure(said: CaseAct) -> Iterator[str]:
    if said.measure not in MEASURES:
        yield _unknown("行政强制程序", said.measure, MEASURES)
    if not (said.of and said.opens and said.takes):
        yield "启动行政强制，请写 of、opens 和 takes。"


def _check(story: Story, check: Check) -> Iterator[str]:
    if check.case:
        yield from (
            _unknown("案件可核对的", word, CASE_FIELDS)
            for word in check.fields
            if word not in CASE_FIELDS
        )
        return
    if not (check.of or check.count is not None or check.told or check.follows):
        yield "没有说核对什么，请写 of、case、count、told 或 follows。"
    if check.told and check.told not in story.actors:
        yield _unknown("角色", check.told, story.actors)
    if (check.told or check.follows) and not check.says:
        yield "请用 says 写明应当看到的话。"
    if check.count is not None and check.is_ is None:
        yield "请用 is 写明应当有几件。"
    yield from (
        _unknown("计数条件", word, COUNTED) for word in check.count or {} if word not in COUNTED
    )
    yield from (_unknown("可核对的", word, FIELDS) for word in check.fields if word not in FIELDS)


def _unknown(what: str, word: str, known: Iterable[str]) -> str:
    names = list(known)
    near = get_close_matches(word, names, 1)
    meant = f"是不是“{near[0]}”？" if near else ""
    return f"{what}里没有“{word}”。{meant}可以写：{'、'.join(names)}。"
