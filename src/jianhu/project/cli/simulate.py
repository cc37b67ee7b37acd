"""jianhu simulate: the demonstration county lives. Refuses outside demo mode."""

import os

import click

from jianhu.project.cli import Declined, house


@click.command("simulate")
@click.option("--url", default="http://127.0.0.1:8000", show_default=True, help="网页进程的地址。")
@click.option("--gateway-port", default=9212, show_default=True, type=click.IntRange(1, 65535))
def command(url: str, gateway_port: int) -> None:
    """模拟演示县：摄像机、设备、热线和人员不断产生并办理事件（仅限演示模式）。"""
    if os.environ.get("JIANHU_DEMO") != "1":
        raise Declined("模拟只能在演示模式下运行（JIANHU_DEMO=1），以免在真实数据中产生虚假事件。")
    os.environ["JIANHU_PROCESS"] = "simulate"
    house()
    from jianhu.project.life.living import live
    from jianhu.project.worker import until_told_to_stop

    live(url, ("127.0.0.1", gateway_port), until_told_to_stop())
