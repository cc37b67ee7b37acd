"""Invented subjects: where the drawn county has its shops and sites, then in other houses."""

from collections.abc import Iterator
from typing import Any, NamedTuple

import numpy as np
import shapely
from stdnum.cn import uscc

from jianhu.organisations import queries as organisations
from jianhu.organisations.demonstration.buildings import buildings
from jianhu.organisations.demonstration.names import QUIET, person_names
from jianhu.organisations.demonstration.plane import PER_DEGREE, dice, to_degrees
from jianhu.organisations.demonstration.premises import premises_of
from jianhu.subjects.rules.hours import every_day
from jianhu.subjects.rules.numbers import ALPHABET, with_check

COUNTY = "330699"  # no such county: every code below is invented
ORGAN = "0123456789ABCDEFGHJKLMNPQRTUWXY"
WEIGHTS = (3, 7, 9, 10, 5, 8, 4, 2)


class Trade(NamedTuple):
    """What may be invented: how often, how it is called, when it is open."""

    share: float
    kind: str
    industry: str
    scale: str
    words: tuple[str, ...]
    opens: str = "08:30"
    closes: str = "17:30"


TRADES = (
    Trade(0.22, "shop", "catering", "micro", ("面馆", "饭庄", "小吃店", "菜馆"), "10:00", "21:30"),
    Trade(0.05, "shop", "pharmacy", "micro", ("药房", "大药房"), "08:00", "21:00"),
    Trade(0.03, "shop", "entertainment", "small", ("歌舞厅", "棋牌室", "网吧"), "13:00", "23:30"),
    Trade(0.14, "shop", "food-retail", "micro", ("便利店", "食杂店", "超市"), "07:00", "22:00"),
    Trade(0.24, "shop", "retail", "micro", ("五金店", "理发店", "茶叶店"), "09:00", "20:00"),
    Trade(0.03, "shop", "hotel", "small", ("客栈", "民宿"), "00:00", "23:59"),
    Trade(0.17, "enterprise", "manufacturing", "small", ("织造", "印染", "机电", "塑业")),
    Trade(0.06, "enterprise", "transport", "small", ("物流", "渣土运输", "货运")),
    Trade(0.03, "enterprise", "agriculture", "small", ("农业", "水产养殖")),
    Trade(0.02, "site", "construction", "medium", ("安置房工程", "厂房工程", "改造工程")),
    Trade(0.01, "vehicle-owner", "transport", "micro", ("",)),
)
KNOWN = {"kitchen": TRADES[0], "shop": TRADES[4], "site": TRADES[9]}
BY_NAME = {"药店": TRADES[1], "便利店": TRADES[3], "烟杂店": TRADES[3], "面馆": TRADES[0]}


def subjects(count: int) -> list[dict[str, Any]]:
    """Return so many subjects, the same ones in every run, as the filing service takes them."""
    chance = dice("subjects")
    made = [*_drawn(chance), *_others(chance, max(count, 0))][:count]
    lonlat = np.array([(each["lon"], each["lat"]) for each in made])
    for each, place in zip(made, organisations.places_of(lonlat), strict=True):
        each["area"] = place.smallest
    for number, each in enumerate(made):
        each["code"] = _plate(chance)
        if each["kind"] in ("enterprise", "shop"):
            each["credit_code"] = credit_code(
                "91" if each["kind"] == "enterprise" else "92", number
            )
    return made


def credit_code(head: str, number: int) -> str:
    """Return a code that is right in every digit, of a county that does not exist."""
    body = f"MA{number:06}"
    total = sum(w * int(c, 36) for w, c in zip(WEIGHTS, body, strict=True))
    check = "0123456789X0"[(11 - total % 11) % 11]
    whole = f"{head}{COUNTY}{body}{check}"
    return whole + uscc.calc_check_digit(whole)


def _drawn(chance: np.random.Generator) -> Iterator[dict[str, Any]]:
    for at in premises_of("kitchen", "shop", "site"):
        trade = next((t for word, t in BY_NAME.items() if at.name.endswith(word)), KNOWN[at.kind])
        yield _said(chance, trade if at.kind == "shop" else KNOWN[at.kind], at.name, at.lon, at.lat)


def _others(chance: np.random.Generator, count: int) -> Iterator[dict[str, Any]]:
    spots = shapely.get_coordinates(to_degrees(shapely.centroid(buildings())))
    chosen = spots[chance.integers(len(spots), size=count)]
    chosen = chosen + chance.normal(0, 4, chosen.shape) / PER_DEGREE
    shares = np.array([each.share for each in TRADES])
    kinds = chance.choice(len(TRADES), size=count, p=shares / shares.sum())
    names = person_names(chance)
    for number, (kind, (lon, lat)) in enumerate(zip(kinds, chosen, strict=True)):
        trade = TRADES[kind]
        name = next(names) if trade.kind == "vehicle-owner" else _name(chance, trade, number)
        yield _said(chance, trade, name, round(float(lon), 6), round(float(lat), 6))


def _name(chance: np.random.Generator, trade: Trade, number: int) -> str:
    """Name it after Lu Xun's words, and with a number, so that nobody takes it for a real one."""
    word, what = chance.choice(QUIET), chance.choice(trade.words)
    if trade.kind == "enterprise":
        return f"鉴湖县{word}{number}号{what}有限公司"
    return f"{word}{number}号{what}"


def _said(
    chance: np.random.Generator, trade: Trade, name: str, lon: float, lat: float
) -> dict[str, Any]:
    return {
        "kind": trade.kind,
        "name": name,
        "industry": trade.industry,
        "scale": trade.scale,
        "lon": lon,
        "lat": lat,
        "phone": f"1380575{chance.integers(10_000):04}",
        "hours": [] if trade.kind == "site" else every_day(trade.opens, trade.closes),
    }


def _plate(chance: np.random.Generator) -> str:
    return with_check("".join(ALPHABET[n] for n in chance.integers(len(ALPHABET), size=10)))
