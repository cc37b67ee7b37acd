"""jianhu give-password: a first or a forgotten password, good only for choosing an own one."""

import click

from jianhu.kit.errors import NotFound
from jianhu.project.cli import house


@click.command("give-password")
@click.argument("usernames", nargs=-1, required=True)
def command(usernames: tuple[str, ...]) -> None:
    """发放初始密码：每人一行，登录后须先改成自己的。"""
    house()
    from jianhu.base.models import Person
    from jianhu.base.people import system
    from jianhu.project.passwords import give_password

    for username in usernames:
        person = Person.objects.filter(username=username, is_active=True).first()
        if person is None:
            raise NotFound(f"没有登录名为“{username}”的在用账号。")
        click.echo(f"{username}\t{person.name}\t{give_password(system(), person)}")
