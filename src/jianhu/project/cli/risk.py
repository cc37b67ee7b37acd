"""jianhu risk: in what order should inspections be made, and how good is the order?"""

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from jianhu.project.cli import house, show_json

if TYPE_CHECKING:
    from jianhu.planning.risk import Drift

FOLDER = click.Path(path_type=Path)
DAY = click.DateTime(["%Y-%m-%d"])


@click.group("risk")
def command() -> None:
    """检查顺序：按风险先查哪家。只排序，不赋码。"""


@command.command("evaluate")
@click.argument("folder", type=FOLDER)
@click.option("--since", type=DAY, help="测试期的首日；省略则用文件的 Test 列。")
@click.option("--json", "as_json", is_flag=True, help="输出 JSON。")
def evaluate(folder: Path, since: datetime | None, as_json: bool) -> None:
    """用 FOLDER（芝加哥食品检查数据）评估：比原来的顺序提前几天发现严重问题。"""
    from jianhu.planning import risk

    reports = risk.evaluate(risk.read(folder, _day(since)))
    if as_json:
        show_json([risk.as_json(report) for report in reports])
    else:
        click.echo("\n\n".join(risk.render(report) for report in reports))


@command.command("choose")
@click.argument("folder", type=FOLDER)
@click.option("--since", type=DAY, help="测试期的首日；省略则用文件的 Test 列。")
def choose(folder: Path, since: datetime | None) -> None:
    """在测试期之前的各个两月窗口上比较各方案；不看测试期。"""
    from jianhu.planning import risk

    inspections = risk.read(folder, _day(since))
    for window in inspections.tests():
        click.echo(risk.render_tried(window.file, risk.choose(inspections, window)))


@command.command("train")
@click.argument("folder", type=FOLDER)
@click.option("--until", type=DAY, required=True, help="只用这一天之前的检查。")
@click.option("--to", "path", type=FOLDER, required=True, help="模型写入的文件（JSON）。")
@click.option("--without", multiple=True, help="不看的输入，如 group（检查组）；可多次给出。")
def train(folder: Path, until: datetime, path: Path, without: tuple[str, ...]) -> None:
    """重新训练：用 FOLDER 中 --until 之前的检查，写成可读的 JSON。"""
    from jianhu.planning import risk

    model = risk.train(risk.read(folder).visits, until.date(), without)
    risk.save(model, path)
    click.echo(f"已用 {until:%Y-%m-%d} 之前的检查训练，写入 {path}。")


@command.command("learn")
@click.option("--until", type=DAY, required=True, help="只用这一天之前的检查。")
@click.option("--to", "path", type=FOLDER, help="模型写入的文件；省略则写到安排检查所用的位置。")
def learn(until: datetime, path: Path | None) -> None:
    """用本平台自己的检查结果训练；安排检查时按它排序。"""
    house()
    from django.conf import settings

    from jianhu.inspections.queries.risks import past_visits
    from jianhu.planning import risk

    where = path or Path(settings.RISK_MODEL)
    risk.save(risk.train(past_visits(), until.date()), where)
    click.echo(f"已用 {until:%Y-%m-%d} 之前本平台的检查训练，写入 {where}。")


@command.command("review")
@click.option("--since", type=DAY, required=True, help="从这一天起的检查，看学得对不对。")
@click.option("--json", "as_json", is_flag=True, help="输出 JSON。")
def review(since: datetime, as_json: bool) -> None:
    """用本平台 --since 以前的检查学，拿以后的核对：校准、漂移、公平；有告警时退出码为 1。"""
    house()
    from jianhu.inspections.queries.risks import past_visits
    from jianhu.planning import risk

    [report] = risk.evaluate(risk.held_back(past_visits(), since.date(), "本平台的检查"))
    if as_json:
        show_json(risk.as_json(report))
    else:
        click.echo(risk.render(report))
    raise SystemExit(_alarmed(report.drifts))


@command.command("drift")
@click.argument("model", type=FOLDER)
@click.argument("folder", type=FOLDER)
@click.option("--since", type=DAY, required=True, help="从这一天起的检查与学习时的比较。")
def drift(model: Path, folder: Path, since: datetime) -> None:
    """FOLDER 中 --since 以来的检查是否还像 MODEL 学习时的；有告警时退出码为 1。"""
    from jianhu.planning import risk

    inspections, day = risk.read(folder), since.date()
    known = risk.Known(inspections.visits, day)
    found = risk.drifts(risk.load(model), inspections.since(day), known)
    click.echo(risk.render_drifts(found))
    raise SystemExit(_alarmed(found))


def _alarmed(found: "Sequence[Drift]") -> int:
    return 1 if any(each.says == "告警" for each in found) else 0


def _day(moment: datetime | None) -> date | None:
    return moment.date() if moment else None
