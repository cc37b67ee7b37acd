"""Amounts as statutes and tables write them: 二万元以上二十万元以下, 3.5 倍, 百分之五, 20%."""

import re
from collections.abc import Iterable
from decimal import Decimal

from jianhu.law.discretion.amounts import Bounds

WAN = 10_000
DIGITS = {sign: value for value, sign in enumerate("零一二三四五六七八九")} | {"两": 2, "〇": 0}
PLACES = {"十": 10, "百": 100, "千": 1000}
NUMBER = r"(?:\d+(?:\.\d+)?|[零〇一二两三四五六七八九十百千]+)"
MONEY = rf"(?:{NUMBER}万?元元?|{NUMBER}万)"  # 万元元 is a slip that is read by what it means
MANY = rf"(?:{NUMBER}倍|百分之{NUMBER}|{NUMBER}%)"


def _range(unit: str) -> str:
    return rf"(?:{unit}以上{unit}以下|{unit}以[上下]|{unit})"


def _fine(of: str) -> str:
    return rf"(?:(?P<yuan>{_range(MONEY)})|(?P<of>{of})的?(?P<times>{_range(MANY)}))"


BESIDE = r"(?P<kinds>(?:(?:给予|没收|责令|吊销|暂扣|警告|通报批评)[^，；]*[，；])*)"
SOMETHING = "[^，；。、（）0-9]{2,20}?"
IN_STATUTE = re.compile(rf"(?:处以?|给予)[^，；。]{{0,8}}?{_fine(SOMETHING)}的?罚款")
KINDS = ("警告", "通报批评", "没收违法所得", "没收非法财物", "暂扣", "吊销", "责令停产停业")


def number(said: str) -> Decimal:
    """Read Arabic or Chinese digits; a Chinese number has at most thousands here."""
    if said[0].isdigit():
        return Decimal(said)
    total = digit = 0
    for sign in said:
        if sign in PLACES:
            total, digit = total + (digit or 1) * PLACES[sign], 0
        else:
            digit = DIGITS[sign]
    return Decimal(total + digit)


def money(said: str) -> Decimal:
    bare = said.rstrip("元")
    return number(bare.rstrip("万")) * (WAN if bare.endswith("万") else 1)


def multiple(said: str) -> Decimal:
    """``3倍`` is 3, ``百分之五`` and ``5%`` are 0.05."""
    if said.endswith("倍"):
        return number(said[:-1])
    return number(said.removeprefix("百分之").rstrip("%")) / 100


def fine(
    cell: str, multiples_of: Iterable[str] | None = None
) -> tuple[Bounds, tuple[str, ...]] | None:
    """Read a cell that is a fine and nothing else, with the kinds of penalty beside it.

    ``multiples_of``: what the statute takes multiples of, where other cells may stick to this one.
    """
    named = None if multiples_of is None else "|".join(map(re.escape, multiples_of))
    names = SOMETHING if named is None else named or "(?!)"
    cell_of = rf"{BESIDE}(?:可以|可)?并?(?:处以?)?{_fine(names)}的?(?:罚款)?"
    found = re.fullmatch(cell_of, squeezed(cell))
    if not found or not (said := _bounds(found)):
        return None
    kinds = tuple(kind for kind in KINDS if kind in found["kinds"])
    return said, (*kinds, "罚款")


def fines_in(statute: str) -> list[Bounds]:
    """Return every range of a fine that a statute's text names, in its order, each once."""
    found = (_bounds(each) for each in IN_STATUTE.finditer(squeezed(statute)))
    return list(dict.fromkeys(each for each in found if each))


def squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)


def _bounds(found: re.Match[str]) -> Bounds | None:
    """Return the range, or nothing where it goes down (五万元以上二万元以下)."""
    said, of = found["yuan"] or found["times"], found["of"] or ""
    read, unit = (money, MONEY) if found["yuan"] else (multiple, MANY)
    ends = [read(part) for part in re.findall(unit, said)]
    if len(ends) == 2 and ends[0] > ends[1]:
        return None
    if len(ends) == 2:
        return Bounds(min=ends[0], max=ends[1], of=of)
    low = None if said.endswith("以下") else ends[0]
    high = None if said.endswith("以上") else ends[0]
    return Bounds(min=low, max=high, of=of)
