"""jianhu gateway: devices speak here."""

import os

import click

from jianhu.project.cli import house


@click.command("gateway")
@click.option("--host", default="127.0.0.1", show_default=True, help="监听地址。")
@click.option("--port", default=9212, show_default=True, type=click.IntRange(1, 65535))
def command(host: str, port: int) -> None:
    """设备网关（HJ 212 over TCP）：先落库，后应答。"""
    os.environ["JIANHU_PROCESS"] = "gateway"
    house()
    from jianhu.project.heartbeat import beating
    from jianhu.sensing.gateway import serve

    with beating("gateway"):
        serve(host, port)
