"""The command line. One command, one file of this folder; nothing is registered elsewhere.

A command's file imports nothing of Django at its head, so that ``--help`` answers at once; it asks
for Django with ``house()`` when it runs. A person's mistake is answered with a sentence and exit 2,
never with a traceback.
"""

import os
import sys
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Any

import click

from jianhu.kit.errors import Refusal

MISTAKE = 2


class Commands(click.Group):
    """The files of this folder; ``create_admin.py`` is ``create-admin``."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        found = iter_modules([str(Path(__file__).parent)])
        return sorted(_typed(info.name) for info in found if not info.name.startswith("_"))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.list_commands(ctx):
            return None
        module = import_module(f"{__name__}.{_filed(cmd_name)}")
        command: click.Command = module.command
        return command

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except Refusal as refusal:
            raise Declined(refusal.message, refusal.basis) from refusal
        except Exception as error:
            if sentence := _said_gently(error):
                raise Declined(sentence) from error
            raise


class Declined(click.ClickException):
    """A mistake somebody can mend, in one sentence."""

    exit_code = MISTAKE

    def __init__(self, message: str, basis: str = "") -> None:
        super().__init__(f"{message}（依据 {basis}）" if basis else message)

    def show(self, file: Any = None) -> None:
        click.echo(self.message, err=True)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="jianhu", prog_name="jianhu")
def main() -> None:
    """鉴湖：县域“大综合一体化”执法监管平台。

    每个命令都有 --help。设置来自环境变量 JIANHU_*，见 docs/operations.md。
    """
    os.umask(0o027)  # photographs and names are written for this installation, not for everybody
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "jianhu.project.settings")


def house() -> None:
    """Make Django ready. Called by a command when it runs, not when it is listed."""
    import django

    django.setup()


def show_json(value: object) -> None:
    import json

    click.echo(json.dumps(value, ensure_ascii=False, indent=2, default=str))


def _typed(name: str) -> str:
    return name.removesuffix("_").replace("_", "-")


def _filed(name: str) -> str:
    """``import`` is a word of Python, so its file is ``import_.py``."""
    return "import_" if name == "import" else name.replace("-", "_")


def _said_gently(error: Exception) -> str:
    if "django" not in sys.modules:
        return ""
    from django.core.exceptions import ImproperlyConfigured
    from django.db import OperationalError, ProgrammingError

    if isinstance(error, ImproperlyConfigured):
        return f"设置有误：{error}"
    if isinstance(error, OperationalError | ProgrammingError):
        return _about_the_database(str(error))
    return ""


def _about_the_database(said: str) -> str:
    line = said.splitlines()[0] if said else ""
    if "no such table" in said or "does not exist" in said:
        return f"数据库还没有建好，请先运行 jianhu migrate。（{line}）"
    return f"数据库没有应答，请检查 JIANHU_DATABASE 和数据库是否在运行。（{line}）"
