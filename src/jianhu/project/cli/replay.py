"""jianhu replay: plays stories through the same doors, bus and protocols as real life."""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from jianhu.project.cli import Declined, house, show_json

if TYPE_CHECKING:
    from jianhu.project.stories.outcome import Line, Outcome
    from jianhu.project.stories.player import Stage

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command("replay")
@click.argument("files", type=FILE, nargs=-1)
@click.option("--words", is_flag=True, help="列出故事里可用的岗位、动作、类别、来源、地点等。")
@click.option("--json", "as_json", is_flag=True, help="输出 JSON。")
@click.option(
    "--watch", "port", type=click.IntRange(0, 65535), help="边放边看：在本机此端口打开网页。"
)
@click.option("--pace", type=click.FloatRange(0), help="每一步停几秒；不给则按回车继续。")
def command(
    files: tuple[Path, ...], words: bool, as_json: bool, port: int | None, pace: float | None
) -> None:
    """重放故事 FILES（stories/*.yaml），并核对其中的每一项预期；有不符时退出码为 1。

    故事在自己的临时数据库里进行，不影响本机数据。写法见 docs/recipes/write-a-story.md。
    """
    os.environ.setdefault("JIANHU_LOG_LEVEL", "CRITICAL")  # the outcome is not to be drowned
    house()
    from jianhu.project.processes import prepare_home
    from jianhu.project.stories import replay

    if words:
        _show_words()
    if not files:
        raise Declined("请写明要重放的故事文件，如 jianhu replay stories/tipper.yaml。")
    prepare_home()
    outcomes = replay(*files) if port is None else _watched(files, port, pace)
    if as_json:
        show_json([outcome.as_json() for outcome in outcomes])
    else:
        click.echo("\n\n".join(outcome.render() for outcome in outcomes))
    raise SystemExit(0 if all(outcome.passed for outcome in outcomes) else 1)


def _show_words() -> None:
    import jianhu.project.api  # noqa: F401 every room's refusals
    from jianhu.project.stories.words import every_word

    click.echo("\n".join(every_word()))
    raise SystemExit(0)


def _watched(files: tuple[Path, ...], port: int, pace: float | None) -> "list[Outcome]":
    from jianhu.project.stories import replay_watched

    def watch(stage: "Stage", line: "Line") -> None:
        click.echo(f"{line.at:%H:%M:%S}  第{line.line}行  {line.says}", err=True)
        _pause(pace)

    return replay_watched(*files, port=port, ready=_invite, watch=watch)


def _invite(address: str) -> None:
    click.echo(f"请打开 {address}/demo 选一个角色，再看指挥台 {address}/desk", err=True)


def _pause(pace: float | None) -> None:
    from jianhu.project.stories.watching import linger

    if pace is not None:
        linger(pace)
    else:
        click.echo("　　按回车继续", err=True, nl=False)
        sys.stdin.readline()
