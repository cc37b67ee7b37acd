"""Reads the penalties out of a sanction: kinds, ranges, and on what condition and on whom.

A penalty is ``{kind, min, max, unit}``; where the text says so also ``of`` (the base of a
multiple or a percentage), ``when`` (情节严重, 逾期不改正) and ``who`` (单位, 个人). An amount that
the statute leaves open is ``None``.
"""

import re
from decimal import Decimal
from typing import Any

from jianhu.catalogue.derivation.numerals import CHINESE, NUMBER, number

Penalty = dict[str, Any]

PERCENT = rf"(?:百分之|千分之)[{CHINESE}]+|[0-9.]+[%％]"
AMOUNT = rf"{NUMBER}元?|{PERCENT}|等值"
FINE = re.compile(
    rf"(?:处以?|罚)(?P<base>[^，。；]{{0,28}}?)"
    rf"(?P<low>{PERCENT}|等值|{NUMBER})(?P<lowunit>元|倍)?(?P<floor>以上|至|罚款|的罚款)?(?:，?至)?"
    rf"(?:但不超过)?(?P<high>{PERCENT}|{NUMBER})?(?P<unit>元|倍)?"
    r"(?P<cap>以?下)?的?(?:罚款)?"
)
STANDARD = re.compile(
    rf"按照?[^，每]{{0,16}}(?P<per>每[^，0-9]{{1,8}}?)(?:[^，]{{0,8}}?)(?P<low>{NUMBER})元(?:以上(?P<high>{NUMBER})元以下)?的(?:标准|数额)"
)
OPEN_FINE = re.compile(r"(?:处以?|处警告、|并处?|给予)罚款")
PER = re.compile(
    r"每(?:一)?(平方米|吨|立方米|辆|台|株|日|天|人|只|条|头|件|艘|公里|延米|米|套|户|棵)"
)
KINDS = [
    ("警告", r"(?:给予|予以|处以?|并处?|并|以|单处或者并处|、)?警告(?!标志|标识|牌|信号)"),
    ("通报批评", r"通报批评"),
    (
        "没收违法所得",
        r"没收(?:其|全部)?(?:违法|非法)(?:所得|收入)|没收[^，。；]{0,30}[、和及与](?:其)?(?:违法|非法)(?:所得|收入)",
    ),
    (
        "没收非法财物",
        r"没收(?!(?:其|全部)?(?:违法|非法)(?:所得|收入))[^，。；]{1,40}|没收(?:其)?违法所得[和、及]非法财物|予以没收|(?:违法|非法)(?:所得|收入)[和、及][^，。；违]{2,20}予以没收",
    ),
    (
        "责令停产停业",
        r"责令(?:其)?(?:停产|停业|停产停业)|停业整[顿治]|停产整[顿治]|停机整顿|停工整[顿治]|停航整顿",
    ),
    ("责令关闭", r"责令(?:其)?(?:停业、)?关闭|予以关闭|责令拆除或者关闭"),
    ("暂扣许可证件", r"(?:暂扣|扣留(?!车辆)|暂停)[^，。；]{0,24}(?:证|执照|资格|资质|牌照)"),
    ("吊销许可证件", r"(?:吊销|注销并吊销)[^，。；]{0,30}|由原发证机关吊销"),
    ("降低资质等级", r"降低[^，。；]{0,10}(?:资质|等级)"),
    (
        "限制从业",
        r"[^，。；]{0,14}(?:年|终身|月)内?不得(?:再)?(?:从事|申请|担任|参加)|禁止[^，。；]{0,8}从事|停止执业",
    ),
    ("行政拘留", r"(?:处|予以|给予)[^，。；]{0,10}拘留"),
]
CONDITION = re.compile(
    r"(情节(?:特别|较|比较)?(?:严重|轻微|较轻|恶劣)|(?:限期|逾期|到期)[^，。；]{0,24}|拒不[^，。；]{0,16}|拒绝[^，。；]{0,12}|"
    r"(?:造成|引起|导致|产生|影响)[^，。；]{0,24}|(?:没有|有|无|未)[^，。；]{0,4}(?:违法|非法)(?:所得|收入)[^，。；]{0,26}|"
    r"(?:违法|非法)所得[^，。；]{0,20}|后果[^，。；]{0,6}|经[^，。；]{2,20}仍[^，。；]{0,14}|仍[^，。；]{1,12}|"
    r"再次[^，。；]{0,10}|(?:不能|无法|未|没有)[^，。；]{1,18}|(?:个人|单位|属于)[^，。；]{0,16}|"
    r"尚[^，。；]{1,16}|不足[^，。；]{1,16}|[^，。；]{0,12}货值[^，。；]{1,16}|[^，。；]{0,14}严重[^，。；]{0,8})的$"
)
WHO = re.compile(
    r"(?:^|可以|并|并可|可|按照面积)对(?P<who>[^，。；处]{2,30}?)"
    r"(?=可以|并可|可|并|处|给予|予以|没收|吊销|暂扣|$)"
)


def penalties(sanction: str) -> list[Penalty]:
    """Return what the sanction threatens, in the order of the text, each said once."""
    found: list[Penalty] = []
    sanction = re.sub(r"(?<=严重)的(?=给予|处以?|由|没收|吊销|责令|可)", "的，", sanction)
    for sentence in re.split(r"[；。]", sanction):
        when = ""
        who = ""
        for part in sentence.split("，"):
            if match := re.match(r"(?:并可|可以|可|并)?对([^，]{3,24})的$", part):
                who = match[1]
                continue
            if match := CONDITION.search(part):
                when = part.removesuffix("的") if len(part) <= 32 else match[1]
                continue
            if match := WHO.search(part):
                who = _whom(match["who"])
            found += [_told(each, when, who) for each in _in_part(part)]
    found = [_of_gains(each) for each in found]
    once = [each for place, each in enumerate(found) if each not in found[:place]]
    return _without_open(once)


def _of_gains(penalty: Penalty) -> Penalty:
    """有违法所得的，…无法退还的予以没收: what is confiscated there is the gain."""
    goods = penalty["kind"] == "没收非法财物" and "所得" in penalty.get("when", "")
    return penalty | {"kind": "没收违法所得"} if goods else penalty


def _without_open(found: list[Penalty]) -> list[Penalty]:
    """按下列规定处以罚款 says no amount itself; where amounts follow, it says nothing."""
    known = any(each["kind"] == "罚款" and each["unit"] for each in found)
    return [each for each in found if each["unit"] or each["kind"] != "罚款" or not known]


def _told(penalty: Penalty, when: str, who: str) -> Penalty:
    return penalty | ({"when": when} if when else {}) | ({"who": who} if who else {})


def _whom(text: str) -> str:
    return re.sub(r"^(?:其|该)|按照面积|按(?:下列|照).*$", "", text)


def _in_part(part: str) -> list[Penalty]:
    kinds: list[Penalty] = [
        {"kind": kind, "min": None, "max": None, "unit": ""}
        for kind, pattern in KINDS
        if re.search(pattern, part)
    ]
    return kinds + fines(part)


def fines(part: str) -> list[Penalty]:
    """Return the fines of one comma-free part."""
    if "罚款" not in part and not re.search(r"处以?[^，]{0,20}元", part):
        return []
    if standard := STANDARD.search(part):
        low, high = number(standard["low"]), number(standard["high"] or standard["low"])
        return [_yuan(low, high) | {"unit": f"元/{standard['per'][1:]}"}]
    found = [fine for match in FINE.finditer(part) if (fine := _fine(match))]
    found += [fine for fine in _alternatives(part) if fine not in found]
    if not found and (OPEN_FINE.search(part) or "罚款" in part):
        return [{"kind": "罚款", "min": None, "max": None, "unit": ""}]
    return found


def _alternatives(part: str) -> list[Penalty]:
    """…或者五千元以上五万元以下的罚款: the second range of a choice."""
    matches = re.finditer(rf"或者({NUMBER})元?以上({NUMBER})元以下的?罚款", part)
    return [_yuan(number(match[1]), number(match[2])) for match in matches]


def _fine(match: re.Match[str]) -> Penalty | None:
    unit = match["unit"] or match["lowunit"]
    is_percent = "分之" in match["low"] or "%" in match["low"] or match["low"] == "等值"
    if not unit and not is_percent and not re.search(r"[万千百十]$", match["low"]):
        return None
    low, high = match["low"], match["high"]
    mixed = bool(match["lowunit"] and match["unit"] and match["lowunit"] != match["unit"])
    scale = _unit(low, unit if not mixed else match["lowunit"], high)
    low_end: float | int | None
    high_end: float | int | None
    first = _value(low, scale)
    second = None if mixed or not high else _value(high, scale)
    if match["cap"] and not high:
        low_end, high_end = None, first
    elif match["floor"] in ("以上", "至"):
        low_end, high_end = first, second
    else:
        low_end, high_end = first, first
    fine: Penalty = {"kind": "罚款", "min": low_end, "max": high_end, "unit": scale}
    base = _base(match["base"])
    if scale != "元":
        fine["of"] = base
    elif per := PER.search(match["base"] or ""):
        fine["unit"] = f"元/{per[1]}"
    if mixed and high:
        fine["cap"] = int(number(high))
    return fine


def _unit(low: str, unit: str | None, high: str | None) -> str:
    both = low + (high or "")
    if unit == "倍":
        return "倍"
    if "分之" in both or "%" in both or "等值" in both:
        return "%"
    return "元"


def _value(text: str, unit: str) -> float | int:
    if text == "等值":
        value = Decimal(100 if unit == "%" else 1)
    elif text.startswith("百分之"):
        value = number(text[3:]) / (100 if unit == "倍" else 1)
    elif text.startswith("千分之"):
        value = number(text[3:]) / (1000 if unit == "倍" else 10)
    elif text[-1] in "%％":
        value = Decimal(text[:-1]) / (100 if unit == "倍" else 1)
    else:
        value = number(text)
    return int(value) if value == int(value) else float(value)


def _yuan(low: Decimal, high: Decimal) -> Penalty:
    return {"kind": "罚款", "min": int(low), "max": int(high), "unit": "元"}


def _base(text: str | None) -> str:
    return re.sub(r"^相当于|的$", "", text or "")
