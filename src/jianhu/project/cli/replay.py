"""jianhu replay: plays a story through the same doors, bus and protocols as real life."""

from pathlib import Path

import click

from jianhu.project.cli import house, show_json


@click.command("replay")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="输出 JSON。")
def command(file: Path, as_json: bool) -> None:
    """重放故事 FILE（stories/*.yaml），并核对其中的每一项预期；有不符时退出码为 1。"""
    house()
    from jianhu.project.stories import replay

    outcome = replay(file)
    if as_json:
        show_json(outcome.as_json())
    else:
        click.echo(outcome.render())
    raise SystemExit(0 if outcome.passed else 1)
