"""jianhu replay: plays stories through the same doors, bus and protocols as real life."""

from pathlib import Path

import click

from jianhu.project.cli import house, show_json

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command("replay")
@click.argument("files", type=FILE, nargs=-1, required=True)
@click.option("--json", "as_json", is_flag=True, help="输出 JSON。")
def command(files: tuple[Path, ...], as_json: bool) -> None:
    """重放故事 FILES（stories/*.yaml），并核对其中的每一项预期；有不符时退出码为 1。

    故事在自己的临时数据库里进行，不影响本机数据。写法见 docs/recipes/write-a-story.md。
    """
    house()
    from jianhu.project.stories import replay

    outcomes = replay(*files)
    if as_json:
        show_json([outcome.as_json() for outcome in outcomes])
    else:
        click.echo("\n\n".join(outcome.render() for outcome in outcomes))
    raise SystemExit(0 if all(outcome.passed for outcome in outcomes) else 1)
