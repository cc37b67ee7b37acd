"""jianhu triage: how good are the suggestions?"""

from pathlib import Path

import click

from jianhu.project.cli import house, show_json


@click.group("triage")
def command() -> None:
    """研判建议。"""


@command.command("evaluate")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="输出 JSON。")
def evaluate(file: Path, as_json: bool) -> None:
    """用 FILE（CSV：text,label）交叉验证：准确率、宏平均 F1、可靠性曲线、每秒条数。"""
    house()
    from jianhu.command import triage

    outcome = triage.evaluate(file)
    if as_json:
        show_json(triage.as_json(outcome))
    else:
        click.echo(triage.render(outcome))
