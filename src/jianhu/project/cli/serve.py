"""jianhu serve: all processes of one machine."""

import os

import click

from jianhu.project.cli import Declined, house


@click.command("serve")
@click.option("--host", default="127.0.0.1", show_default=True, help="网页监听地址。")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535))
@click.option(
    "--workers", default=1, show_default=True, type=click.IntRange(1, 64), help="网页进程数。"
)
@click.option("--gateway-host", default="127.0.0.1", show_default=True, help="设备网关监听地址。")
@click.option("--gateway-port", default=9212, show_default=True, type=click.IntRange(1, 65535))
@click.option("--no-gateway", is_flag=True, help="不启动设备网关。")
def command(
    host: str, port: int, workers: int, gateway_host: str, gateway_port: int, no_gateway: bool
) -> None:
    """启动全部进程：网页、后台、时限、设备网关；谁退出就重启谁，Ctrl-C 一起停止。"""
    house()
    from jianhu.project.logs import configure
    from jianhu.project.processes import all_processes, prepare_home, prepare_metrics
    from jianhu.project.soundness import waiting_migrations
    from jianhu.project.supervisor import supervise

    if waiting_migrations():
        raise Declined("数据库还没有建好或需要升级，请先运行 jianhu migrate。")
    os.environ["JIANHU_PROCESS"] = "serve"
    configure()
    prepare_home()
    prepare_metrics(workers)
    gateway = None if no_gateway else (gateway_host, gateway_port)
    supervise(all_processes(host, port, workers, gateway))
