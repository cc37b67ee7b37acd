"""阶次: the tier whose conditions are met."""

from jianhu.law.discretion.finding import Found, Unsaid, applying
from jianhu.law.discretion.measured import fitting
from jianhu.law.discretion.table import Table, Tier

NUMBER = "阶次"


def tier_of(table: Table, found: Found) -> tuple[Tier, list[str]]:
    """Return the one tier that fits what was found, by its number or by its conditions."""
    tiers = applying(table.tiers, found)
    if NUMBER in found.grades:
        tiers = [tier for tier in tiers if table.tiers.index(tier) == _number(found) - 1]
    else:
        _known(table, found)
        for column in _columns(table):
            tiers = [tier for tier in tiers if _meets(table, tier, column, found)]
    tier = _only(table, tiers, found)
    told = "；".join(f"{column}：{condition}" for column, condition in tier.when.items())
    return tier, [f"适用第{table.tiers.index(tier) + 1}阶次：{told}", f"裁量幅度：{tier.range}"]


def _columns(table: Table) -> list[str]:
    return list(dict.fromkeys(column for tier in table.tiers for column in tier.when))


def _known(table: Table, found: Found) -> None:
    columns = _columns(table)
    if unknown := [name for name in found.grades if name not in columns]:
        raise Unsaid(f"裁量表没有“{unknown[0]}”这一栏；有：{'、'.join([*columns, NUMBER])}。")


def _number(found: Found) -> int:
    said = found.grades[NUMBER]
    return int(said) if said.isdecimal() else 0


def _meets(table: Table, tier: Tier, column: str, found: Found) -> bool:
    """A tier asks nothing where it has no condition (“造成重大影响的”, whatever else)."""
    said, condition = found.grades.get(column), tier.when.get(column)
    if said is None or condition is None or said == condition:
        return True
    return bool(fitting([condition], said, ends_inside=table.ends_inside))


def _only(table: Table, tiers: list[Tier], found: Found) -> Tier:
    if len(tiers) == 1:
        return tiers[0]
    if len({tier.party for tier in tiers}) > 1:
        raise Unsaid("单位和个人的罚款分开规定，请说明是哪一种。")
    offered = _choices(table, tiers or applying(table.tiers, found))
    if not tiers:
        raise Unsaid(f"没有一个阶次符合所说的情形；可选：{offered}。")
    raise Unsaid(f"符合的阶次不止一个，还要说明：{offered}。")


def _choices(table: Table, tiers: list[Tier]) -> str:
    """The columns that tell the tiers apart, with the conditions there are."""
    told = {column: _conditions(tiers, column) for column in _columns(table)}
    open_ = {column: names for column, names in told.items() if len(names) > 1}
    asked = [f"{column}（{'、'.join(names)}）" for column, names in open_.items()]
    return "；".join(asked) or f"{NUMBER}（1至{len(table.tiers)}）"


def _conditions(tiers: list[Tier], column: str) -> list[str]:
    return list(dict.fromkeys(tier.when[column] for tier in tiers if column in tier.when))
