"""How a document says a day, a moment and a sum of money."""

from datetime import date, datetime
from decimal import Decimal

DIGITS = "零壹贰叁肆伍陆柒捌玖"
PLACES = ("", "拾", "佰", "仟")
GROUPS = ("", "万", "亿", "万亿")


def day(when: date) -> str:
    """Return 2026年11月8日, as GB/T 9704 writes days: without leading noughts."""
    return f"{when.year}年{when.month}月{when.day}日"


def moment(when: datetime) -> str:
    return f"{day(when)}{when.hour}时{when.minute}分"


def yuan(amount: Decimal) -> str:
    """Return the sum in figures, with cents only where there are any."""
    return f"{amount:.2f}元".replace(".00元", "元")


def in_capitals(amount: Decimal) -> str:
    """Return the sum as a cheque writes it: 壹万零伍拾元整 (支付结算办法, 附一)."""
    cents = int((amount * 100).to_integral_value())
    whole, (jiao, fen) = cents // 100, divmod(cents % 100, 10)
    said = f"{_whole(whole)}元" if whole else ""
    if not jiao and not fen:
        return (said or "零元") + "整"
    said += f"{DIGITS[jiao]}角" if jiao else ("零" if whole else "")
    return said + (f"{DIGITS[fen]}分" if fen else "整")


def _whole(number: int) -> str:
    said, gap = "", False
    for place in range(len(str(number)) - 1, -1, -1):
        digit = number // 10**place % 10
        if digit:
            said += ("零" if gap else "") + DIGITS[digit] + PLACES[place % 4]
        gap = not digit
        if place % 4 == 0 and number // 10**place % 10_000:
            said, gap = said + GROUPS[place // 4], not digit and place > 0
    return said
