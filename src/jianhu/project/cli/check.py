"""jianhu check: is this installation set up soundly?"""

import click

from jianhu.project.cli import house


@click.command("check")
def command() -> None:
    """检查设置、数据库、登记文件和安全；有问题时退出码为 1。"""
    house()
    from jianhu.project.soundness import findings

    found = list(findings())
    for finding in found:
        click.echo(f"✗ {finding}")
    click.echo(f"发现 {len(found)} 处问题。" if found else "✓ 一切正常。")
    raise SystemExit(1 if found else 0)
