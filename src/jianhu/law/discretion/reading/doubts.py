"""Why a cell may not be one: a piece of another stuck to it, or a fine hides in it."""

import re
from collections.abc import Collection

from jianhu.law.discretion.measured import span
from jianhu.law.discretion.reading.amounts import MONEY, squeezed
from jianhu.law.discretion.reading.cells import Lines, is_broken

A_FINE = re.compile(rf"{MONEY}以[上下]|罚款|警告")
OF_MONEY = re.compile(r"金额|所得|收入|价值|费用|造价|价款|货值|投资")
ODD = re.compile(r"[§=＝×]")
OF_THE_CONDUCT = re.compile(r"（[一二三四五六七八九十]+）|；")


def doubt(cell: Lines, conduct: str, elsewhere: Collection[str]) -> str | None:
    """Return what speaks against a cell, or nothing.

    ``elsewhere`` holds the cells of all other tables, and of those that the house has.
    """
    text = squeezed("".join(cell))
    if is_broken(text) or ODD.search(text) or text.startswith("（"):
        return f"“{text}”不完整。"
    if A_FINE.search(text) and not OF_MONEY.search(text):
        return f"“{text}”里夹着处罚。"
    if OF_THE_CONDUCT.search(text):
        return f"“{text}”里混有别的格子的文字。"
    if text in elsewhere:
        return None
    if _is_torn(cell, conduct, elsewhere):
        return f"“{text}”里混有别的格子的文字。"
    if span(text) is None and _is_a_piece(text, elsewhere):
        return f"“{text}”像是一格的一部分。"
    return None


def _is_torn(cell: Lines, conduct: str, elsewhere: Collection[str]) -> bool:
    """Its end stands in other tables by itself; or it begins with a piece of the conduct only."""
    for at in range(1, len(cell)):
        begins, ends = (squeezed("".join(part)) for part in (cell[:at], cell[at:]))
        if len(ends) > 1 and ends in elsewhere:
            return True
        if begins in conduct and squeezed("".join(cell)) not in conduct:
            return True
    return False


def _is_a_piece(text: str, elsewhere: Collection[str]) -> bool:
    """It begins or ends a cell that other tables have whole, and not at a comma or a bracket."""
    for other in elsewhere:
        rest = other.removeprefix(text) if other.startswith(text) else other.removesuffix(text)
        if rest != other and not {rest[0], rest[-1]} & {"，", "（"}:
            return True
    return False
