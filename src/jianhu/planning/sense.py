"""Whether a day makes sense, asked once, before any engine sees it."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

import numpy as np

from jianhu.planning.day import LONGEST, Day, Matrix, Team, Unplannable, Visit, Window


def check(day: Day) -> None:
    """Refuse with the first thing that is wrong."""
    for wrong in _wrongs(day):
        raise Unplannable(wrong)


def _wrongs(day: Day) -> Iterator[str]:
    yield from _matrix("行程时间", day.travel)
    if day.distance is not None:
        yield from _matrix("行程距离", day.distance)
        if day.distance.shape != day.travel.shape:
            yield "行程距离与行程时间两张矩阵大小不同。"
    if not day.teams:
        yield "当天没有队伍，无法排班。"
    yield from _twice("检查", (visit.name for visit in day.visits))
    yield from _twice("队伍", (team.name for team in day.teams))
    for visit in day.visits:
        yield from (f"检查“{visit.name}”：{wrong}" for wrong in _visit(visit, len(day.travel)))
    for team in day.teams:
        yield from (f"队伍“{team.name}”：{wrong}" for wrong in _team(team, len(day.travel)))


def _matrix(name: str, matrix: Matrix) -> Iterator[str]:
    if matrix.ndim != 2 or matrix.shape[0] != matrix.shape[1]:
        yield f"{name}应当是一张方阵。"
    elif not np.issubdtype(matrix.dtype, np.integer):
        yield f"{name}应当是整数。"
    elif matrix.size and not 0 <= matrix.min() <= matrix.max() < LONGEST:
        yield f"{name}应当在 0 与 {LONGEST} 之间；去不了的地方请用资质或辖区表示。"


def _twice(what: str, names: Iterable[str]) -> Iterator[str]:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            yield f"{what}“{name}”出现了两次。"
        seen.add(name)


def _visit(visit: Visit, places: int) -> Iterator[str]:
    if not 0 <= visit.place < places:
        yield f"地点 {visit.place} 不在行程矩阵之内。"
    if visit.service < 0 or visit.load < 0 or (visit.prize or 0) < 0:
        yield "检查时长、装载量和分值不能为负数。"
    yield from (wrong for window in visit.windows for wrong in _window("可检查时段", window))
    if any(later.opens <= sooner.closes for sooner, later in pairwise(visit.windows)):
        yield "可检查时段应当按先后排列，互不重叠。"


def _team(team: Team, places: int) -> Iterator[str]:
    for place in (team.start, team.end):
        if not 0 <= place < places:
            yield f"地点 {place} 不在行程矩阵之内。"
    yield from _window("班次", team.shift)
    if (team.longest or 0) < 0 or (team.capacity or 0) < 0:
        yield "在外时长和装载量不能为负数。"
    if team.lunch:
        yield from _window("午休时段", team.lunch.between)
        if team.lunch.minutes < 0:
            yield "午休时长不能为负数。"


def _window(name: str, window: Window) -> Iterator[str]:
    if not 0 <= window.opens <= window.closes < LONGEST:
        yield f"{name}的开始 {window.opens} 应当不晚于结束 {window.closes}，且不为负数。"
