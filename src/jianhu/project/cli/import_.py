"""jianhu import: good rows are kept, bad rows are named."""

from collections.abc import Iterable
from pathlib import Path

import click

from jianhu.project.cli import house

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
EXISTING = click.Path(exists=True, path_type=Path)


@click.group("import")
def command() -> None:
    """从文件导入：行政区划、机构、人员、执法事项、监管对象、线索。

    好的行照收，有问题的行逐一指出；有问题时退出码为 1。
    """


@command.command("divisions")
@click.argument("path", type=EXISTING)
@click.option("--within", default="", help="只导入这个区划代码以内的，如 33 或 3306。")
def divisions(path: Path, within: str) -> None:
    """行政区划代码表（CSV、Excel，或装着它们的文件夹）。"""
    house()
    from jianhu.organisations.services import import_divisions

    report = import_divisions(path, within=within)
    click.echo(f"新增 {report.added}，更名 {report.changed}，未变 {report.unchanged}。")
    if report.skipped:
        click.echo(f"不是代码表，未读：{'、'.join(report.skipped)}。")
    _name_the_bad(f"{bad.file} 第{bad.line}行：{bad.why}" for bad in report.refused)


@command.command("offices")
@click.argument("path", type=FILE)
def offices(path: Path) -> None:
    """机构（CSV 或 Excel）：编码、名称、类型、区域代码；简称、上级编码、服务镇街可省略。"""
    house()
    from jianhu.base.people import system
    from jianhu.organisations.services import import_offices

    report = import_offices(system(), path.read_bytes())
    click.echo(f"新增 {report.added}，已有 {report.unchanged}。")
    _name_the_bad(f"第{bad.line}行：{bad.why}" for bad in report.refused)


@command.command("people")
@click.argument("path", type=FILE)
def people(path: Path) -> None:
    """人员（CSV 或 Excel）：登录名、姓名、机构编码、岗位；手机、片格代码、方式和证件可省略。

    建好的账号还没有密码，用 jianhu give-password 逐个发放。
    """
    house()
    from jianhu.base.people import system
    from jianhu.organisations.services import import_people

    report = import_people(system(), path.read_bytes())
    click.echo(f"新增 {report.added}，已有 {report.unchanged}。")
    _name_the_bad(f"第{bad.line}行：{bad.why}" for bad in report.refused)


@command.command("items")
@click.argument("path", type=EXISTING)
def items(path: Path) -> None:
    """执法事项清单（CSV 或 Excel）。"""
    house()
    from jianhu.base.people import system
    from jianhu.catalogue.services import import_items

    report = import_items(system(), path)
    click.echo(f"新增 {report.added}，更新 {report.changed}，未变 {report.unchanged}。")
    _name_the_bad(report.refused)


@command.command("subjects")
@click.argument("list_", metavar="清单")
@click.argument("path", type=FILE)
def subjects(list_: str, path: Path) -> None:
    """部门的监管对象清单（CSV 或 Excel），如 food-permits；一企一档，没有代码的行先留存。"""
    house()
    from jianhu.base.people import system
    from jianhu.subjects.services import import_list

    done = import_list(system(), list_, path.name, path.read_bytes())
    click.echo(
        f"新增 {done.added}，更新 {done.changed}，未变 {done.unchanged}；"
        f"建档 {done.filed}，待归集 {done.waiting}。"
    )
    _name_the_bad(done.refused)


@command.command("leads")
@click.argument("path", type=FILE)
def leads(path: Path) -> None:
    """线索（CSV 或 Excel，表头中英文均可）；同一编号只收一次。"""
    house()
    from jianhu.command.services import receive_sheet

    received = receive_sheet(path.name, path.read_bytes())
    click.echo(f"收下 {len(received.accepted)} 条，已有 {len(received.known)} 条。")
    _name_the_bad(f"第{bad['line']}行（{bad['id']}）：{bad['why']}" for bad in received.refused)


def _name_the_bad(sentences: Iterable[str]) -> None:
    said = list(sentences)
    for sentence in said:
        click.echo(f"✗ {sentence}", err=True)
    if said:
        click.echo(f"有 {len(said)} 行没有收下。", err=True)
        raise SystemExit(1)
