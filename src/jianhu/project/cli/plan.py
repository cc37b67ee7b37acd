"""jianhu plan: one calendar out of several offices' due items, and how much less it disturbs."""

from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from jianhu.project.cli import show_json

if TYPE_CHECKING:
    from jianhu.planning.quarter.compare import Compared
    from jianhu.planning.quarter.problem import Problem

FILE = click.Path(path_type=Path, dir_okay=False)
DAY = click.DateTime(["%Y-%m-%d"])
QUARTER = 91
SAYS = {
    "visits": "合并后上门次数",
    "visits_alone": "各部门各自计划的上门次数（同一求解器）",
    "visits_naive": "一项一次的上门次数",
    "fewer_visits": "上门次数减少",
    "enterprise_days": "合并后迎检天数",
    "enterprise_days_alone": "各自计划的迎检天数",
    "fewer_enterprise_days": "迎检天数减少",
    "km": "合并后里程（公里）",
    "km_alone": "各自计划的里程（公里）",
    "due": "到期事项",
    "done": "按期完成（现场）",
    "desk": "按期完成（非现场）",
    "spared_green": "绿码对象免于常规检查",
    "late": "逾期",
    "left_out": "未能安排",
    "broken": "校验发现的问题",
    "warned": "重复检查提示",
    "seconds": "合并计划用时（秒）",
}


@click.command("plan")
@click.argument("file", type=FILE, required=False)
@click.option("--since", type=DAY, default="2026-04-01", help="首日。")
@click.option("--waiting", is_flag=True, help="本机数据库里已批准而未安排的待查事项；只算，不写。")
@click.option("--until", type=DAY, help="与 --waiting 合用：末日；省略则为九十一天。")
@click.option("--subjects", default=6000, help="示范县的对象数。")
@click.option("--items", default=40_000, help="示范县的到期事项数。")
@click.option("--seed", default=1, help="示范县的随机种子。")
@click.option("--seconds", default=240.0, help="合并计划求路线的时间。")
@click.option("--workers", default=2, help="同时使用的处理器核数。")
@click.option("--alone/--no-alone", default=True, help="同时计算各部门各自计划的结果。")
@click.option("--to", "path", type=FILE, help="完整计划写入的文件（JSON）。")
@click.option("--json", "as_json", is_flag=True, help="输出 JSON。")
def command(
    file: Path | None, path: Path | None, as_json: bool, alone: bool, waiting: bool, **asked: Any
) -> None:
    """一个季度的综合查一次计划。FILE 是问题文件；省略则用合成的示范县，或者数据库里的待查事项。"""
    from jianhu.planning.quarter.wire import read_problem, write_plan

    problem = read_problem(file) if file else _waiting(asked) if waiting else _county(asked)
    compared, found = _planned(problem, asked, alone)
    if path:
        path.write_text(write_plan(problem, compared.together), encoding="utf-8")
    if as_json:
        show_json(found)
    else:
        click.echo("\n".join(f"{SAYS.get(key, key)}：{value}" for key, value in found.items()))


def _county(asked: dict[str, Any]) -> "Problem":
    from jianhu.law.calendar import is_working_day
    from jianhu.planning.quarter.county import county

    first: datetime = asked["since"]
    every: list[date] = [first.date() + timedelta(n) for n in range(QUARTER)]
    days = [day for day in every if is_working_day(day)]
    return county(days, asked["subjects"], asked["items"], asked["seed"])


def _waiting(asked: dict[str, Any]) -> "Problem":
    from jianhu.project.cli import house

    house()
    from jianhu.inspections.queries.problem import problem_of
    from jianhu.inspections.queries.waiting import to_be_planned

    since: date = asked["since"].date()
    until = asked["until"].date() if asked["until"] else since + timedelta(QUARTER - 1)
    return problem_of(to_be_planned(since, until), since, until)


def _planned(
    problem: "Problem", asked: dict[str, Any], alone: bool
) -> "tuple[Compared, dict[str, Any]]":
    from time import perf_counter

    from jianhu.planning.effort import Effort
    from jianhu.planning.quarter.compare import Compared, compare, figures
    from jianhu.planning.quarter.planner import plan

    effort, begun = Effort(asked["seconds"]), perf_counter()
    together = plan(problem, effort, asked["workers"])
    seconds = perf_counter() - begun
    if alone:
        compared = compare(problem, together, effort, asked["workers"])
    else:
        compared = Compared(together, {}, sum(len(visit.items) for visit in together.visits))
    return compared, figures(problem, compared) | {"seconds": round(seconds, 1)}
