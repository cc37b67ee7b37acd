"""Engines, a file each: a day and perhaps a start in, the order of visits of each team out."""

from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from jianhu.planning.day import Day, Unplannable
from jianhu.planning.effort import Effort

Orders = list[list[int]]
Engine = Callable[[Day, Effort, Orders | None], Orders]


def engine(name: str) -> Engine:
    """Return an engine's ``solve``; only what is asked for is loaded."""
    known = sorted(path.stem for path in Path(__file__).parent.glob("[!_]*.py"))
    if name not in known:
        raise Unplannable(f"没有名为“{name}”的求解器；可选：{'、'.join(known)}。")
    solve: Engine = import_module(f"{__name__}.{name}").solve
    return solve
