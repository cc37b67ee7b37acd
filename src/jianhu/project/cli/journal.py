"""jianhu journal: is the journal whole?"""

import click

from jianhu.project.cli import house, show_json


@click.group("journal")
def command() -> None:
    """留痕：核验、封存与重新通知。"""


@command.command("verify")
@click.option("--json", "as_json", is_flag=True, help="输出 JSON。")
@click.option("--files/--no-files", default=True, help="是否逐个重算附件文件的摘要（默认是）。")
def verify(as_json: bool, files: bool) -> None:
    """核验留痕、事件与附件：被改动、缺失或换位的，逐一指出；有问题时退出码为 1。"""
    house()
    from jianhu.base import attachments, seals, witness
    from jianhu.base.models import JournalEntry, Seal

    troubles = [*seals.troubles(), *witness.troubles()]
    troubles += attachments.troubles() if files else []
    entries, sealed = JournalEntry.objects.count(), Seal.objects.count()
    last = Seal.objects.order_by("last").last()
    digest = last.digest if last else ""
    if as_json:
        said = {"entries": entries, "seals": sealed, "last_seal": digest, "troubles": troubles}
        show_json(said)
    else:
        for trouble in troubles:
            click.echo(trouble)
        outcome = f"发现 {len(troubles)} 处问题" if troubles else "完好"
        click.echo(f"留痕 {entries} 条，封印 {sealed} 个：{outcome}。")
        click.echo(f"最后一个封印：{digest or '—'}")
    raise SystemExit(1 if troubles else 0)


@command.command("seal")
def seal() -> None:
    """立即编号并封存尚未封存的留痕（平时由后台进程每半分钟做一次）。"""
    house()
    from jianhu.base import seals, teller

    teller.place()
    made = 0
    while seals.seal():
        made += 1
    click.echo(f"新增封印 {made} 个。" if made else "没有待封存的留痕。")


@command.command("retell")
def retell() -> None:
    """让后台进程立即重试未能送达的通知（平时失败后越隔越久再试，最长十分钟）。"""
    house()
    from jianhu.base import teller

    waiting = teller.retell()
    click.echo(f"{waiting} 条将立即重试。" if waiting else "没有未送达的通知。")
