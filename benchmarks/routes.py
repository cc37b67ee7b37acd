"""Routes: public instances, our planner beside each engine called directly.

``JIANHU_BENCHMARK_DATA`` names the folder in which ``vrptw/`` lies. One core; seconds are the
processor's, so that a busy machine does not count (VROOM alone counts the wall's); the wall's are
told beside them. Gaps are in percent of the best known cost; VROOM and OR-Tools alone sit out
where sites choose vehicles.
"""

import os
import sys
from pathlib import Path
from statistics import mean
from time import perf_counter, process_time
from typing import Any

from benchmarks.alone import by_pyvrp, by_vroom
from benchmarks.by_ortools import INSTALLED, by_ortools
from jianhu.planning.day import Day
from jianhu.planning.effort import Effort
from jianhu.planning.instances import read_best, read_instance
from jianhu.planning.planner import plan

GOALS = {10.0: 5.0, 60.0: 3.0}  # mean gap of those with a thousand customers
Row = dict[str, Any]


def run() -> dict[str, Any]:
    """Measure all there is; ``JIANHU_BENCHMARK_SECONDS=10`` leaves the long run out."""
    folder = os.environ.get("JIANHU_BENCHMARK_DATA")
    if not folder:
        return {"skipped": "没有设置 JIANHU_BENCHMARK_DATA（内有 vrptw/ 的文件夹），公开算例未测。"}
    spans = [float(s) for s in os.environ.get("JIANHU_BENCHMARK_SECONDS", "10,60").split(",")]
    paths = sorted((Path(folder) / "vrptw").glob("*.vrp"))
    plan(read_instance(paths[0]), Effort(iterations=1))  # compiles
    rows = [told(_row(path, seconds)) for seconds in spans for path in paths]
    means = {seconds: _mean(rows, seconds) for seconds in spans}
    return {
        **{f"mean_gap_1000_customers_{seconds:g}s": gap for seconds, gap in means.items()},
        "met": all(gap <= GOALS.get(seconds, 100) for seconds, gap in means.items()),
        "instances": rows,
    }


def told(row: Row) -> Row:
    """A long run says where it is."""
    sys.stderr.write(f"  {row}\n")
    return row


def _mean(rows: list[Row], seconds: float) -> float:
    """A day that was not planned whole counts as a gap of a hundred."""
    large = [row["ours"] for row in rows if (row["seconds"], row["customers"]) == (seconds, 1000)]
    return round(mean(100 if gap == "–" else gap for gap in large), 2) if large else 0.0


def _row(path: Path, seconds: float) -> Row:
    day, best = read_instance(path), read_best(path.with_suffix(".sol"))
    wall, cpu = perf_counter(), process_time()
    ours = _cost(day, seconds)
    took = {"wall_s": perf_counter() - wall, "cpu_s": process_time() - cpu}
    alike = not any(visit.skills for visit in day.visits)
    costs = {
        "ours": ours,
        "pyvrp_alone": by_pyvrp(path, seconds),
        "vroom_alone": by_vroom(path, seconds) if alike else None,
        "ortools_alone": by_ortools(day, seconds) if alike and INSTALLED else None,
    }
    return {
        "instance": path.stem,
        "seconds": seconds,
        "customers": len(day.visits),
        **{name: _gap(cost, best) for name, cost in costs.items()},
        **{name: round(spent, 1) for name, spent in took.items()},
    }


def _gap(cost: int | None, best: int) -> float | str:
    return "–" if cost is None else round(100 * cost / best - 100, 2)


def _cost(day: Day, seconds: float) -> int | None:
    made = plan(day, Effort(seconds, now=process_time))
    return None if made.left_out else made.cost
