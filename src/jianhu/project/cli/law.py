"""jianhu law: until when, how much, by which article?"""

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING

import click

from jianhu.project.cli import _discretion, _discretion_read

if TYPE_CHECKING:
    from jianhu.law.deadlines import Term

UNITS = {"working-day": "个工作日", "natural-day": "日", "month": "个月"}
MARKS = {
    "read": "",
    "recalled": "（数字未核对原文）",
    "proposal": "（本平台建议，可由本地登记文件替换）",
}


@click.group("law")
def command() -> None:
    """法定期限和裁量：到哪一天止，罚多少，依据哪一条。"""


for about_discretion in (_discretion.listed, _discretion.computed, _discretion_read.read):
    command.add_command(about_discretion)


@command.command("terms")
def listed() -> None:
    """列出登记的期限。"""
    from jianhu.law.articles import cited
    from jianhu.law.deadlines import terms

    for slug, term in terms().items():
        lasts = f"{term.value_on(_today())}{UNITS[term.unit]}"
        mark = MARKS[term.mark]
        click.echo(f"{slug:<26}{term.name}：{lasts}，{cited(term.basis)}{mark}")


@command.command("until")
@click.argument("term")
@click.argument("day", type=click.DateTime(["%Y-%m-%d"]))
def until(term: str, day: datetime) -> None:
    """算一个期限，如：jianhu law until hearing-request 2026-09-24"""
    from jianhu.kit.errors import NotFound
    from jianhu.law.articles import cited
    from jianhu.law.deadlines import terms

    known = terms().get(term)
    if known is None:
        raise NotFound(f"没有“{term}”这一期限；可选：{'、'.join(terms())}。")
    for line in _said(known, day.date()):
        click.echo(line)
    click.echo(f"依据：{cited(known.basis)}，{known.say}{MARKS[known.mark]}。")


@command.command("surcharge")
@click.argument("fine", type=click.FloatRange(min=0))
@click.argument("days", type=click.IntRange(min=0))
def surcharge_of(fine: float, days: int) -> None:
    """逾期不缴罚款的加处罚款：罚款数额（元）、逾期天数。"""
    from jianhu.law.articles import cited
    from jianhu.law.surcharge import rates, surcharge

    rate = rates()["late-payment"]
    due = surcharge(rate.on(_today()), Decimal(str(fine)), days)
    click.echo(f"加处罚款 {due:,} 元。依据：{cited(rate.basis)}。")


def _today() -> date:
    return datetime.now(UTC).astimezone().date()


def _said(term: "Term", start: date) -> list[str]:
    from jianhu.law.deadlines import by_analogy, last_day

    end, lasts = last_day(term, start), f"{term.value_on(start)}{UNITS[term.unit]}"
    if term.side == "before":
        return [f"{term.name}：{start}为{term.start}，须在{lasts}前，最迟 {end} 通知。"]
    said = [f"{term.name}：{start}为{term.start}，{lasts}，最后一日 {end}。"]
    if rolled := by_analogy(term, start):
        said.append(
            f"这一天是休息日，期限约束行政机关，不顺延；类推民事诉讼法为 {rolled}，仅供参考。"
        )
    return said
