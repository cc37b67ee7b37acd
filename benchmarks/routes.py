"""Routes: public instances and a county day, our planner beside each engine called directly.

``JIANHU_BENCHMARK_DATA`` names the folder in which ``vrptw/`` lies. One core; seconds are the
processor's, so that a busy machine does not count (VROOM alone counts the wall's). Gaps are in
percent of the best known cost; VROOM alone sits out where sites choose vehicles.
"""

import os
from pathlib import Path
from statistics import mean
from time import process_time
from typing import Any

from benchmarks.alone import by_pyvrp, by_vroom
from benchmarks.county_day import county_day
from jianhu.planning.day import Day
from jianhu.planning.effort import Effort
from jianhu.planning.instances import read_best, read_instance
from jianhu.planning.planner import plan

GOALS = {10.0: 5.0, 60.0: 3.0}  # mean gap of those with a thousand customers
COUNTY_SECONDS = 8.0  # leaves two for the judge
STEPS = {
    "ours": (("ruin", 1.0),),
    "ours_then_pyvrp": (("ruin", 0.5), ("pyvrp", 0.5)),
    "vroom_then_pyvrp": (("vroom", 0.1), ("pyvrp", 0.9)),
    "pyvrp": (("pyvrp", 1.0),),
    "vroom": (("vroom", 1.0),),
}


def run() -> dict[str, Any]:
    """Measure all there is; ``JIANHU_BENCHMARK_SECONDS=10`` leaves the long run out."""
    plan(county_day(), Effort(iterations=1))  # compiles
    county = [_county(seed) for seed in range(3)]
    folder = os.environ.get("JIANHU_BENCHMARK_DATA")
    if not folder:
        skipped = "没有设置 JIANHU_BENCHMARK_DATA（内有 vrptw/ 的文件夹），公开算例未测。"
        return {"skipped": skipped, "county": county}
    spans = [float(s) for s in os.environ.get("JIANHU_BENCHMARK_SECONDS", "10,60").split(",")]
    paths = sorted((Path(folder) / "vrptw").glob("*.vrp"))
    gaps = [_gaps(path, seconds) for seconds in spans for path in paths]
    means = {seconds: _mean(gaps, seconds) for seconds in spans}
    return {
        **{f"mean_gap_1000_customers_{seconds:g}s": gap for seconds, gap in means.items()},
        "met": all(gap <= GOALS.get(seconds, 100) for seconds, gap in means.items()),
        "instances": gaps,
        "county": county,
    }


def _mean(gaps: list[dict[str, Any]], seconds: float) -> float:
    large = [g["ours"] for g in gaps if g["seconds"] == seconds and g["customers"] == 1000]
    return round(mean(large), 2) if large else 0.0


def _gaps(path: Path, seconds: float) -> dict[str, Any]:
    day, best = read_instance(path), read_best(path.with_suffix(".sol"))
    sites_choose = any(visit.skills for visit in day.visits)
    costs = {name: _cost(day, seconds, name) for name in ("ours", "ours_then_pyvrp")}
    costs["pyvrp_alone"] = by_pyvrp(path, seconds)
    costs["vroom_alone"] = None if sites_choose else by_vroom(path, seconds)
    gaps = {name: _gap(cost, best) for name, cost in costs.items()}
    return {"instance": path.stem, "seconds": seconds, "customers": len(day.visits), **gaps}


def _gap(cost: int | None, best: int) -> float | str:
    return "–" if cost is None else round(100 * cost / best - 100, 2)


def _cost(day: Day, seconds: float, name: str) -> int | None:
    made = plan(day, Effort(seconds, now=process_time), STEPS[name])
    return None if made.left_out else made.cost


def _county(seed: int) -> dict[str, Any]:
    """Objectives of a day with lunch and prizes; less is better."""
    row: dict[str, Any] = {"county_day": seed}
    for name, steps in STEPS.items():
        begun = process_time()
        made = plan(county_day(seed), Effort(COUNTY_SECONDS, now=process_time), steps)
        row[name] = made.objective
        if name == "ours":
            took = process_time() - begun
            row |= {"ours_visits": 300 - len(made.left_out), "ours_s": round(took, 1)}
    return row
