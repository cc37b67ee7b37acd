"""jianhu demo: from nothing to a county that lives."""

import os
import time
from ipaddress import ip_address

import click

from jianhu.project.cli import Declined, house


@click.command("demo")
@click.option("--host", default="127.0.0.1", show_default=True, help="监听地址。")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535))
@click.option("--gateway-port", default=9212, show_default=True, type=click.IntRange(1, 65535))
@click.option(
    "--days-of-history",
    default=30,
    show_default=True,
    type=click.IntRange(0, 366),
    help="先补写多少天的往事（只在空库时）。",
)
@click.option("--quiet", is_flag=True, help="不模拟：没有新的信号，也没有人自动办理。")
@click.option(
    "--yes-anyone-may-sign-in", "open_to_all", is_flag=True, help="确认监听本机以外的地址。"
)
def command(
    host: str, port: int, gateway_port: int, days_of_history: int, quiet: bool, open_to_all: bool
) -> None:
    """演示：建库，画出鉴湖县，补写一个月的往事，然后启动全部进程并开始模拟。

    任何人打开页面都能以任一岗位进入，因此只监听本机；真实安装请用 jianhu serve。
    """
    began = float(os.environ.get("JIANHU_STARTED_AT") or time.time())
    os.environ["JIANHU_DEMO"] = "1"
    os.environ.setdefault("JIANHU_LOG_LEVEL", "WARNING")  # the terminal stays readable
    if not open_to_all and not _is_this_machine(host):
        raise Declined(
            f"演示让任何人以任一岗位进入，不应监听 {host}。"
            "确实只有可信的人够得着这里，请加 --yes-anyone-may-sign-in。"
        )
    house()
    from jianhu.project.demonstration import port_is_free, prepare, refuse_real_people, run

    for wanted in (port, gateway_port):
        if not port_is_free(wanted):
            raise Declined(f"端口 {wanted} 已被占用，请用 --port 或 --gateway-port 另选一个。")
    refuse_real_people()
    prepare(days_of_history, say=lambda words: click.echo(f"· {words}"))
    run(host, port, gateway_port, simulate=not quiet, began=began)


def _is_this_machine(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
