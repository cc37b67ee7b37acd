"""jianhu migrate: brings the database to this version."""

import click

from jianhu.project.cli import house


@click.command("migrate")
def command() -> None:
    """建立或升级数据库。升级前请先备份（docs/operations.md）。"""
    house()
    from django.core.management import call_command

    call_command("migrate", interactive=False, verbosity=1)
