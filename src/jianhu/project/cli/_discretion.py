"""jianhu law discretion: how much, by which published table, and why."""

from datetime import UTC, date, datetime
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any

import click

from jianhu.project.cli import Declined

if TYPE_CHECKING:
    from jianhu.law.discretion.assess import Assessment
    from jianhu.law.discretion.leaning import Way
    from jianhu.law.discretion.table import Party, Table

DAY = click.DateTime(["%Y-%m-%d"])
WAY = click.Choice(["lighter", "ordinary", "heavier"])
PARTY = click.Choice(["anyone", "organisation", "citizen"])


class Yuan(click.ParamType[Decimal]):
    """An amount of money, exact."""

    name = "元"

    def convert(self, value: Any, param: Any, ctx: Any) -> Decimal:
        try:
            amount = Decimal(str(value).replace(",", ""))
        except InvalidOperation:
            amount = Decimal("nan")
        if not amount.is_finite() or amount < 0:
            self.fail(f"“{value}”不是金额（元）。", param, ctx)
        return amount


@click.command("discretion-list")
@click.argument("word", default="")
def listed(word: str) -> None:
    """列出登记的裁量表；可以给一个词，如：jianhu law discretion-list 排污许可"""
    from jianhu.law.discretion.table import tables

    for slug, table in tables().items():
        if word in f"{slug}{table.name}{table.item}":
            click.echo(f"{slug:<26}{table.name}（{table.area}，{table.since}起）")


@click.command("discretion")
@click.argument("table")
@click.option(
    "--grade", "said", multiple=True, metavar="要素=档次", help="可重复；也可写量：时间=4个月。"
)
@click.option(
    "--party",
    type=PARTY,
    default="anyone",
    help="单位 organisation 或个人 citizen，裁量表分开规定时要写。",
)
@click.option("--case", default="", help="情形，如 逾期未改正，裁量表分开规定时要写。")
@click.option("--quantity", type=Yuan(), help="按倍数处罚时的基数（元），如违法所得。")
@click.option("--way", type=WAY, help="从轻 lighter、一般 ordinary 或从重 heavier，按公布的办法。")
@click.option("--adjust", default="", help="公布的从轻办法，如 guangdong-public-apology。")
@click.option("--fine", type=Yuan(), help="拟罚数额（元）：说明它是否超出阶次。")
@click.option("--area", default="", help="办案机关的区划代码；给出则核对裁量表能否适用。")
@click.option("--on", "day", type=DAY, help="违法行为发生之日；省略为今天。")
def computed(
    table: str,
    said: tuple[str, ...],
    party: "Party",
    case: str,
    quantity: Decimal | None,
    way: "Way | None",
    adjust: str,
    fine: Decimal | None,
    area: str,
    day: datetime | None,
) -> None:
    """按裁量表算罚款，并说明理由。不给 --grade 则列出要素和档次。

    例：jianhu law discretion guangdong-ecology-2.30 --grade 整改情况=限期内改正 …
    """
    from jianhu.law.discretion.adjusting import adjusted, for_table
    from jianhu.law.discretion.assess import assess
    from jianhu.law.discretion.finding import Found
    from jianhu.law.discretion.leaning import leaning_for, leant
    from jianhu.law.discretion.standing import must_be_usable

    known = _table(table)
    if area:
        must_be_usable(known, area, day.date() if day else _today())
    if not said:
        _show(known)
        return
    grades = dict(_pair(each) for each in said)
    assessment = assess(known, Found(grades, party, case, quantity))
    if way:
        assessment = leant(assessment, way, leaning_for(known))
    if adjust:
        assessment = adjusted(assessment, for_table(adjust, known))
    _say(known, assessment)
    if fine is not None:
        _judge(assessment, fine)


def _table(slug: str) -> "Table":
    from jianhu.kit.errors import NotFound
    from jianhu.law.discretion.table import tables

    known = tables().get(slug)
    if known is None:
        raise NotFound(f"没有“{slug}”这张裁量表；用 jianhu law discretion-list 查看。")
    return known


def _pair(said: str) -> tuple[str, str]:
    name, mark, grade = said.partition("=")
    if not (name and mark and grade):
        raise Declined(f"“{said}”应当写成 要素=档次。")
    return name, grade


def _show(table: "Table") -> None:
    from jianhu.law.discretion.amounts import in_percent

    click.echo(f"{table.name}（{table.source}）")
    for factor in table.factors:
        grades = "、".join(f"{grade.name} {in_percent(grade.weight)}" for grade in factor.grades)
        click.echo(f"{factor.name}：{grades}")
    for number, tier in enumerate(table.tiers, start=1):
        conditions = "；".join(f"{column}：{told}" for column, told in tier.when.items())
        click.echo(f"第{number}阶次 {conditions} → {tier.range}")


def _say(table: "Table", found: "Assessment") -> None:
    for reason in found.reasons:
        click.echo(reason)
    click.echo(f"罚款：{found.range}（法定幅度{found.statutory}）")
    if others := [kind for kind in found.kinds if kind != "罚款"]:
        click.echo(f"并处：{'、'.join(others)}")
    click.echo(f"依据：{table.basis}；{table.source}")


def _judge(found: "Assessment", fine: Decimal) -> None:
    from jianhu.law.discretion import proposal
    from jianhu.law.discretion.amounts import yuan

    said = proposal.Proposal(fine)
    limits = (proposal.above_the_ceiling, proposal.reduced_without_a_ground)
    beyond = next((why for asked in limits if (why := asked(found, said))), None)
    inside = f"拟罚{yuan(fine)}元，在本阶次以内。"
    click.echo(beyond or proposal.outside(found.range, fine) or inside)


def _today() -> date:
    return datetime.now(UTC).astimezone().date()
