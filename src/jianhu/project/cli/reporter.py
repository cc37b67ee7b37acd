"""jianhu reporter: what whoever reported may ask for, by the query code they were given."""

import click

from jianhu.project.cli import house

CODES = {"ignore_unknown_options": True}  # a query code may begin with “-”
REASON = click.option("--reason", required=True, help="理由，如“本人申请”；留痕。")


@click.group("reporter")
def command() -> None:
    """反映人要求更正或删除个人信息（个人信息保护法第四十六条、第四十七条）。"""


@command.command("correct", context_settings=CODES)
@click.argument("token")
@click.option("--name", default="", help="更正后的称呼；不写则留空。")
@click.option("--phone", default="", help="更正后的电话；不写则留空。")
@REASON
def correct(token: str, name: str, phone: str, reason: str) -> None:
    """更正查询码所对应的反映人称呼和电话。"""
    house()
    from jianhu.base.people import system
    from jianhu.command import services

    services.correct_reporter(system(), token, name=name, phone=phone, reason=reason)
    click.echo("已更正。")


@command.command("forget", context_settings=CODES)
@click.argument("token")
@REASON
def forget(token: str, reason: str) -> None:
    """删除查询码所对应的反映人称呼和电话；反映的问题继续办理，查询码照常可用。"""
    house()
    from jianhu.base.people import system
    from jianhu.command import services

    services.forget_reporter(system(), token, reason=reason)
    click.echo("已删除。反映的内容和照片仍在，如有个人信息请另行处理。")
