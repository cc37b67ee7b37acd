"""Published instances (VRPLIB) as days, so that our plans can be held against others'."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import vrplib

from jianhu.kit.errors import Unreadable
from jianhu.planning.day import Day, Matrix, Team, Visit, Window

Found = dict[str, Any]


@dataclass(frozen=True)
class Scale:
    """How publishers of a family make whole numbers of distances."""

    times: int
    cut: bool

    def of(self, values: Any) -> Matrix:
        scaled = self.times * np.asarray(values, np.float64)
        whole: Matrix = (scaled if self.cut else np.round(scaled)).astype(np.int64)
        return whole


TENTHS = Scale(10, cut=True)  # DIMACS, for Solomon's and Gehring and Homberger's
THOUSANDTHS = Scale(1000, cut=False)  # for Cordeau and Laporte's, where sites choose vehicles


def read_instance(path: Path) -> Day:
    """Read an instance with time windows; who may visit a site becomes a skill."""
    try:
        found: Found = vrplib.read_instance(path)
        return _day(found, _scale(found))
    except FileNotFoundError:
        raise Unreadable(f"找不到算例文件 {path.name}。") from None
    except (KeyError, ValueError, IndexError, TypeError, RuntimeError) as why:
        raise Unreadable(f"算例文件 {path.name} 读不懂：{why}") from why


def read_best(path: Path) -> int:
    """Return the best known cost of the instance beside which the ``.sol`` file lies."""
    try:
        cost = float(vrplib.read_solution(path)["cost"])
    except FileNotFoundError:
        raise Unreadable(f"找不到最优解文件 {path.name}。") from None
    except (KeyError, ValueError) as why:
        raise Unreadable(f"最优解文件 {path.name} 读不懂：{why}") from why
    return round(cost) if cost.is_integer() and cost > 1e6 else round(cost * TENTHS.times)


def _scale(found: Found) -> Scale:
    return THOUSANDTHS if "vehicles_allowed_clients" in found else TENTHS


def _day(found: Found, scale: Scale) -> Day:
    windows = scale.of(found["time_window"]).tolist()
    service = scale.of(np.broadcast_to(found.get("service_time", 0), len(windows))).tolist()
    allowed = _allowed(found)
    visits = [
        Visit(
            name=str(place),
            place=place,
            service=service[place],
            windows=(Window(*windows[place]),),
            skills=_asked(allowed, place),
            load=int(found["demand"][place]),
        )
        for place in range(1, len(windows))
    ]
    teams = tuple(_teams(found, scale, Window(*windows[0])))
    return Day(tuple(visits), teams, scale.of(found["edge_weight"]))


def _asked(allowed: Sequence[set[int]], place: int) -> frozenset[str]:
    """The skill of a site names who may go there; files count places from one."""
    return frozenset({_skill(allowed, place)}) if allowed else frozenset()


def _skill(allowed: Sequence[set[int]], place: int) -> str:
    return ",".join(str(number) for number, sites in enumerate(allowed) if place + 1 in sites)


def _teams(found: Found, scale: Scale, shift: Window) -> Iterator[Team]:
    allowed = _allowed(found)
    longest = found.get("vehicles_max_duration")
    for number, capacity in enumerate(np.broadcast_to(found["capacity"], found["vehicles"])):
        sites = allowed[number] if allowed else ()
        yield Team(
            name=str(number + 1),
            start=0,
            end=0,
            shift=shift,
            skills=frozenset(_skill(allowed, site - 1) for site in sites),
            longest=None if longest is None else int(scale.of(longest)),
            capacity=int(capacity),
        )


def _allowed(found: Found) -> list[set[int]]:
    return [set(sites) for sites in found.get("vehicles_allowed_clients", ())]
