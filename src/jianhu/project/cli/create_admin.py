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
@click.option("--username", prompt="登录名", help="登录名（字母、数字、._-，3 至 30 位）。")
@click.option("--name", prompt="姓名", help="中文姓名。")
@click.option("--county", default="", help="本县（市、区）的六位区划代码；已登记则不必写。")
@click.option("--county-name", default="", help="本县（市、区）名称；已登记则不必写。")
@click.password_option(
    prompt="密码", confirmation_prompt="再输入一次", help="省略则询问；请勿写在命令行上。"
)
def command(username: str, name: str, county: str, county_name: str, password: str) -> None:
    """建立系统管理员：管机构、人员与接入，无权查看或办理事件。"""
    house()
    from jianhu.project.administrators import create, own_county

    if not re.fullmatch(r"[A-Za-z0-9._-]{3,30}", username):
        raise Unfit("登录名只能用字母、数字和 . _ -，3 至 30 位。")
    if not (county := county or own_county()):
        county = click.prompt("本县（市、区）的六位区划代码")
        county_name = county_name or click.prompt("本县（市、区）名称")
    create(username, name, password, county=county, county_name=county_name)
    click.echo(f"已建立管理员 {username}（{name}）。")
