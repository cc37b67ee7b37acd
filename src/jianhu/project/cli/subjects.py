"""jianhu subjects: which rows of departments' lists mean one enterprise?"""

import click

from jianhu.project.cli import house, show_json


@click.group("subjects")
def command() -> None:
    """监管对象：一企一档。"""


@command.command("link")
@click.option("--json", "as_json", is_flag=True, help="输出 JSON。")
def link(as_json: bool) -> None:
    """归集没有归属的来源记录：有把握的归入档案或新建档案，存疑的交人核对。

    再运行一次不会有改变；判为不是同一主体的，数据不变就不再提出。时限进程在有新记录时自动运行。
    """
    house()
    from jianhu.subjects.services.gathering import link_waiting

    done = link_waiting()
    if as_json:
        show_json(done._asdict())
    else:
        click.echo(
            f"待归集 {done.waiting} 行：归入档案 {done.linked} 行，其中新建档案 {done.opened} 个；"
            f"新提出核对 {done.asked} 对，见监管对象页“来源核对”。"
        )
