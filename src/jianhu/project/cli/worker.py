"""jianhu worker: tells what was recorded, handles device messages, seals the journal."""

import os

import click

from jianhu.project.cli import house


@click.command("worker")
def command() -> None:
    """后台进程：传达留痕、处理设备报文、封存留痕。

    可以启动多个：一个工作，其余待命，几秒内接替。
    """
    os.environ["JIANHU_PROCESS"] = "worker"
    house()
    from jianhu.project.worker import work

    work()
