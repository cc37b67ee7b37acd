"""What a figure may not be, and the arithmetic that figures share. Pure."""

import re
from typing import NamedTuple

from jianhu.kit.errors import Refusal

LAW = "administrative-penalty-law/74"
FINES = re.compile(
    r"罚款|罚没|罚金|没收|收缴(?!率)|罚缴|非税|违法所得|追缴金额|\bfin(?:e|es|ed)\b|forfeit|confiscat"
)

GUILTY = re.compile(
    r"处罚(?:决定|案件|案)?(?:件数|数量?|量|率|额)|当场处罚|检查(?:发现|查出|查实)|查实(?:数|率|件)"
    r"|发现(?:问题|违法)(?:数|率|件)|\bpenal\w*|\bguilty\b|\bviolations?\b"
)
"""How many were punished, or found guilty when inspected: a figure, but nobody's score."""


class ForbiddenIndicator(Refusal):
    """A figure counts or ranks by fines or forfeitures; no such figure may exist."""

    code = "forbidden-indicator"
    status = 422


def check_lawful(key: str, *said: str) -> None:
    """Refuse a figure that counts, ranks or scores by what was fined or forfeited.

    行政处罚法 第七十四条第三款: 罚款、没收的违法所得……不得同……考核、考评直接或者变相挂钩.
    """
    for words in (key, *said):
        if found := FINES.search(words.replace("_", " ")):
            raise ForbiddenIndicator(
                f"指标“{key}”涉及“{found.group()}”。罚款和没收款项不得直接或者变相作为考核、考评指标。",
                basis=LAW,
            )


def check_scored(*said: str) -> None:
    """Refuse in the score of a person or an office what would pay for punishing (74, 变相挂钩)."""
    for words in said:
        if found := GUILTY.search(words.replace("_", " ")):
            raise ForbiddenIndicator(
                f"考核项目涉及“{found.group()}”。处罚数量和检查查实数量不得作为个人或者机关的考核指标。",
                basis=LAW,
            )


class Parts(NamedTuple):
    """Of so many, so many."""

    numerator: int
    denominator: int


def share(parts: Parts) -> float | None:
    """Return the share in per cent; nothing, and not 100 %, where there is nothing to share."""
    if not parts.denominator:
        return None
    return round(100 * parts.numerator / parts.denominator, 2)


def mean(parts: Parts) -> float | None:
    if not parts.denominator:
        return None
    return round(parts.numerator / parts.denominator, 1)
