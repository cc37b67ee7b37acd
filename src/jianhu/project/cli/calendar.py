"""jianhu calendar: draws up a calendar that was asked for at the desk; the worker starts it."""

import os

import click

from jianhu.project.cli import house


@click.command("calendar", hidden=True)
@click.argument("run", type=int)
def command(run: int) -> None:
    """排出第 RUN 份检查日历。由后台进程启动，不必手工使用。"""
    os.nice(10)  # whoever is at a desk goes first
    house()
    from jianhu.inspections.services import draw_up

    draw_up(run)
