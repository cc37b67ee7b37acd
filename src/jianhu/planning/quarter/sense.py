"""Whether a quarter makes sense, asked once; the first thing wrong is refused with a sentence."""

from collections.abc import Iterable, Iterator

from jianhu.planning.day import Unplannable
from jianhu.planning.quarter.problem import Problem


def check(problem: Problem) -> None:
    for wrong in _wrongs(problem):
        raise Unplannable(wrong)


def _wrongs(problem: Problem) -> Iterator[str]:
    if not problem.days:
        yield "没有工作日，无法排程。"
    if list(problem.days) != sorted(set(problem.days)):
        yield "工作日应当按先后排列，不重复。"
    if not problem.teams:
        yield "没有队伍，无法排程。"
    yield from _twice("事项", (item.id for item in problem.items))
    yield from _twice("对象", (subject.id for subject in problem.subjects))
    yield from _twice("人员", (officer.name for officer in problem.officers))
    yield from _twice("队伍", (team.name for team in problem.teams))
    yield from _twice("队伍中的人员", (name for team in problem.teams for name in team.officers))
    for item in problem.items:
        if item.subject not in problem.subject:
            yield f"事项“{item.id}”的对象“{item.subject}”不在名单上。"
        if item.earliest > item.due:
            yield f"事项“{item.id}”的到期日早于起始日。"
        if item.minutes < 0:
            yield f"事项“{item.id}”的时长不能为负数。"
    for team in problem.teams:
        yield from (
            f"队伍“{team.name}”的“{name}”不在人员名册上。"
            for name in team.officers
            if name not in problem.officer
        )
    for subject in problem.subjects:
        if subject.hours and len(subject.hours) != 7:
            yield f"对象“{subject.name}”的营业时间应当有七天。"
        if not (-180 <= subject.point[0] <= 180 and -90 <= subject.point[1] <= 90):
            yield f"对象“{subject.name}”的坐标不在地球上。"


def _twice(what: str, names: Iterable[str]) -> Iterator[str]:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            yield f"{what}“{name}”出现了两次。"
        seen.add(name)
