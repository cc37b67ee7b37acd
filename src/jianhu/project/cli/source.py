"""jianhu source: platforms that send us what they see, and their secrets."""

import secrets

import click

from jianhu.project.cli import house


@click.group("source")
def command() -> None:
    """信号来源（视频平台、无人机、热线……）及其签名密钥。"""


@command.command("add")
@click.argument("code")
@click.option(
    "--kind", required=True, help="类别：eye、street、traffic、gate、water、drone、platform……"
)
@click.option("--name", default="", help="中文名称；省略则用编码。")
@click.option("--area", default="", help="负责的区划代码。")
@click.option("--every", default=3600, show_default=True, help="正常情况下多少秒内会来一次。")
def add(code: str, kind: str, name: str, area: str, every: int) -> None:
    """登记来源 CODE，生成签名密钥。密钥只显示这一次；再次登记即换新密钥。"""
    house()
    from jianhu.base.people import system
    from jianhu.sensing.services import register_source

    secret = secrets.token_hex(32)
    more = {"secret": secret, "area_code": area, "expected_every_s": every}
    register_source(system(), code, name or code, kind, **more)
    click.echo(f"来源 {code} 的签名密钥（只显示这一次）：", err=True)
    click.echo(secret)


@command.command("list")
def show() -> None:
    """列出来源及其状态（正常、迟到、失联）。"""
    house()
    from jianhu.sensing import queries
    from jianhu.sensing.rules.health import LABELS, Health

    for source in queries.sources():
        click.echo(
            f"{source.code:<24}{source.kind:<16}{LABELS[Health(source.health)]:<6}{source.name}"
        )
