"""jianhu create-admin: the first person of an installation. There is no default password."""

import re

import click

from jianhu.kit.errors import Refusal
from jianhu.project.cli import house


class Unfit(Refusal):
    """The name or the password will not do."""

    code = "unfit"
    status = 422


@click.command("create-admin")
@click.option("--username", prompt="登录名", help="登录名（字母、数字、._-）。")
@click.option("--name", prompt="姓名", help="中文姓名。")
@click.password_option(
    prompt="密码", confirmation_prompt="再输入一次", help="省略则询问；请勿写在命令行上。"
)
def command(username: str, name: str, password: str) -> None:
    """建立系统管理员：管账号与设置，无权查看或处理案件、事件。"""
    house()
    from jianhu.project.administrators import create

    if not re.fullmatch(r"[A-Za-z0-9._-]{3,30}", username):
        raise Unfit("登录名只能用字母、数字和 . _ -，3 至 30 位。")
    create(username, name, password)
    click.echo(f"已建立管理员 {username}（{name}）。")
