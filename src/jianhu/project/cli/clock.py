"""jianhu clock: rings what is due."""

import os

import click

from jianhu.project.cli import house


@click.command("clock")
def command() -> None:
    """时限进程：到时即响；停机期间到期的，重启后立即补响。"""
    os.environ["JIANHU_PROCESS"] = "clock"
    house()
    from jianhu.project.worker import keep_time

    keep_time()
