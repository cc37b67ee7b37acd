"""jianhu papers: is a file a paper of this house, unchanged?"""

from pathlib import Path

import click

from jianhu.project.cli import house, show_json


@click.group("papers")
def command() -> None:
    """文书：核验文件。"""


@command.command("verify")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="输出 JSON。")
def verify(file: Path, as_json: bool) -> None:
    """核验一个文书文件：谁签发、什么时候、有没有改动；不真实时退出码为 1。"""
    house()
    from jianhu.cases.queries.verifying import verdict_on

    verdict = verdict_on(file.read_bytes())
    if as_json:
        show_json(verdict._asdict())
    else:
        click.echo(verdict.says)
        for signer in verdict.signers:
            click.echo(f"  {signer}")
    raise SystemExit(0 if verdict.genuine else 1)
