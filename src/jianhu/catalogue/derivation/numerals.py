"""Chinese numerals as statutes write them: 第二百零三条, 五千元, 10万元, 两倍, 百分之零点五."""

import re
from decimal import Decimal

DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
UNITS = {"十": 10, "百": 100, "千": 1000}
BIG = {"万": 10_000, "亿": 100_000_000}
ARABIC = str.maketrans("０１２３４５６７８９．", "0123456789.")
CHINESE = "零〇一二两三四五六七八九十百千万亿点"
NUMBER = rf"(?:[0-9０-９][0-9０-９,.．]*[万千百]?|[{CHINESE}]+)"


def number(text: str) -> Decimal:
    """Read a number in Chinese, Arabic or mixed writing."""
    text = text.translate(ARABIC).replace(",", "")
    if match := re.fullmatch(r"(\d+(?:\.\d+)?)([百千万亿]*)", text):
        scale = Decimal(1)
        for unit in match[2]:
            scale *= UNITS.get(unit) or BIG[unit]
        return Decimal(match[1]) * scale
    whole, _, part = text.partition("点")
    value = Decimal(_whole(whole))
    if part:
        value += Decimal("0." + "".join(str(DIGITS[c]) for c in part))
    return value


def _whole(text: str) -> int:
    for unit, scale in sorted(BIG.items(), key=lambda pair: -pair[1]):
        if unit in text:
            high, _, low = text.partition(unit)
            return _whole(high or "一") * scale + (_whole(low) if low else 0)
    total, digit = 0, 0
    for char in text:
        if char in UNITS:
            total += (digit or 1) * UNITS[char]
            digit = 0
        else:
            digit = DIGITS[char]
    return total + digit


def chinese(value: int) -> str:
    """Write 1 to 999 as article numbers are written: 二十, 一百零三."""
    if value < 10:
        return "零一二三四五六七八九"[value]
    if value < 20:
        return "十" + (chinese(value - 10) if value > 10 else "")
    if value < 100:
        return chinese(value // 10) + "十" + (chinese(value % 10) if value % 10 else "")
    rest = value % 100
    middle = "" if not rest else "零" if rest < 10 else "一" if rest < 20 else ""
    return chinese(value // 100) + "百" + middle + (chinese(rest) if rest else "")
