"""The code of an administrative act 行政行为码, composed and read. Pure.

Nobody has published its digits; ours are a proposal, see ``docs/explanations/act-codes.md``.
"""

import re
import unicodedata
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from jianhu.kit.errors import Refusal
from jianhu.kit.iso7064 import check_digits, is_sound

KINDS = {
    "J": "行政检查",
    "C": "行政处罚",
    "Q": "行政强制",
    "X": "行政许可",
    "F": "行政服务",
    "Z": "专项行动",
}
LENGTH = 27
PARTS = (1, 6, 4, 8, 6, 2)  # kind, division, body, day, serial, check digits
LARGEST_BODY, LARGEST_SERIAL = 9_999, 999_999
BETWEEN = re.compile(r"[\s\-‐‑–—_.·]+")  # what people put between groups


class WrongActCode(Refusal):
    """No act has this code, because it is none; or none can be composed."""

    code = "wrong-act-code"
    status = 422


class ActNumbers(NamedTuple):
    """What a code says by itself: nothing about any person."""

    kind: str
    division: str
    body: int
    day: date
    serial: int


def compose(numbers: ActNumbers) -> str:
    kind, division, body, day, serial = numbers
    if kind not in KINDS:
        raise WrongActCode(f"没有“{kind}”这一类行政行为，请选择：{_kinds()}。")
    if not re.fullmatch(r"[0-9]{6}", division):
        raise WrongActCode(f"区划代码应当是6位数字，“{division}”不是。")
    if not 0 < body <= LARGEST_BODY:
        raise WrongActCode(f"单位编号应当在1至{LARGEST_BODY}之间，“{body}”放不进行政行为码。")
    if not 0 < serial <= LARGEST_SERIAL:
        raise WrongActCode(f"当天的序号应当在1至{LARGEST_SERIAL}之间，已经用完。")
    said = f"{kind}{division}{body:04}{day:%Y%m%d}{serial:06}"
    return said + check_digits(said)


def tidied(said: str) -> str:
    """Return a code as it is printed, from one as people type it: spaces, small, full width."""
    return BETWEEN.sub("", unicodedata.normalize("NFKC", said)).upper()


def read(said: str) -> ActNumbers:
    """Return what a code says, or refuse it with what to look at."""
    code = tidied(said)
    if wrong := _trouble(code):
        raise WrongActCode(wrong)
    kind, division, body, day, serial, _ = split(code)
    return ActNumbers(kind, division, int(body), date.fromisoformat(day), int(serial))


def split(code: str) -> list[str]:
    """Return the groups in which a code is printed and read out."""
    ends = [sum(PARTS[:n]) for n in range(len(PARTS) + 1)]
    return [code[start:end] for start, end in pairwise(ends)]


def _trouble(code: str) -> str:
    if not code:
        return "请输入行政行为码。"
    if len(code) != LENGTH:
        return f"行政行为码共{LENGTH}位，现在是{len(code)}位，请看看有没有漏写或多写。"
    if code[0] not in KINDS:
        return f"第1位应当是字母{'、'.join(KINDS)}之一，现在是“{code[0]}”，请核对。"
    for place, character in enumerate(code[1:], start=2):
        if character not in "0123456789":
            return f"第{place}位应当是数字，现在是“{character}”，请核对。"
    return _trouble_with_numbers(code)


def _trouble_with_numbers(code: str) -> str:
    _, _, body, day, serial, _ = split(code)
    if not _is_a_day(day):
        return f"第12至19位应当是日期，“{day}”不是，请核对。"
    if not (is_sound(code) and int(body) and int(serial)):
        return "校验码对不上：有一位写错了，或者相邻两位写反了，请逐位核对。"
    return ""


def _is_a_day(said: str) -> bool:
    try:
        date.fromisoformat(said)
    except ValueError:
        return False
    return True


def _kinds() -> str:
    return "、".join(f"{letter}（{name}）" for letter, name in KINDS.items())
