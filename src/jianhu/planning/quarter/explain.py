"""Say in plain words why a visit is what it is; every number in it can be looked up."""

from collections.abc import Iterator
from datetime import date

from jianhu.planning.quarter.plan import LeftOut, Visit
from jianhu.planning.quarter.problem import Colour, Item, Problem, Source

COLOURS = {Colour.RED: "红码", Colour.YELLOW: "黄码", Colour.GREEN: "绿码"}
SOURCES = {
    Source.ROUTINE: "年度计划",
    Source.COMPLAINT: "投诉举报",
    Source.RECHECK: "整改复查",
    Source.MANDATED: "法定或上级部署",
}


def reasons(problem: Problem, visit: Visit) -> list[str]:
    """Why together, why then, why these people."""
    items = [problem.item[name] for name in visit.items]
    return [*_together(items), *_when(problem, visit, items), *_who(visit)]


def said(problem: Problem, left: LeftOut) -> str:
    item = problem.item[left.item]
    basis = f"（{left.basis}）" if left.basis else ""
    return f"{item.office}“{item.code}”：{left.why}{basis}"


def _together(items: list[Item]) -> Iterator[str]:
    offices = sorted({item.office for item in items})
    sources = [SOURCES[each] for each in Source if any(item.source is each for item in items)]
    if len(items) > 1:
        yield f"{'、'.join(offices)}共{len(items)}项合并为一次上门、一张表"
    yield f"来源：{'、'.join(sources)}"


def _when(problem: Problem, visit: Visit, items: list[Item]) -> Iterator[str]:
    opens, closes = max(item.earliest for item in items), min(item.due for item in items)
    pressing = min(items, key=lambda item: (item.due, item.id))
    yield f"各项都可检查的日期为{_day(opens)}至{_day(closes)}，“{pressing.code}”最先到期"
    subject = problem.subject[visit.subject]
    first = "，优先安排" if subject.colour is Colour.RED else ""
    yield f"{COLOURS[subject.colour]}对象{first}"
    hours = subject.hours[visit.day.weekday()] if subject.hours else ()
    said = "、".join(f"{_time(w.opens)}–{_time(w.closes)}" for w in hours)
    yield f"{_time(visit.begins)}开始、{_time(visit.ends)}结束" + (
        f"，营业时段{said}" if said else ""
    )


def _who(visit: Visit) -> Iterator[str]:
    for office, names in visit.officers.items():
        yield f"{office}：{'、'.join(names)}，持有相应执法证"


def _day(day: date) -> str:
    return f"{day.month}月{day.day}日"


def _time(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"
