"""PyVRP and VROOM called as their own manuals say, without our house around them."""

from datetime import timedelta
from pathlib import Path
from time import process_time

import pyvrp
import vroom


def by_pyvrp(path: Path, seconds: float) -> int | None:
    """Return the cost of what it finds, nothing where that breaks a rule."""
    problem, ends = _read(path), process_time() + seconds
    best = pyvrp.solve(problem, lambda _: process_time() >= ends, 1, collect_stats=False).best
    return int(best.distance()) if best.is_feasible() else None


def by_vroom(path: Path, seconds: float) -> int | None:
    """Return what its quickest way costs; it knows no longest time out."""
    problem, asked = _read(path), vroom.Input()
    asked.set_durations_matrix("car", problem.distance_matrix(0))
    kinds = [kind for kind in problem.vehicle_types() for _ in range(kind.num_available)]
    for number, kind in enumerate(kinds):
        asked.add_vehicle(_vehicle(number, kind))
    for number, client in enumerate(problem.clients()):
        asked.add_job(_job(number, client))
    routes = asked.solve(0, nb_threads=1, timeout=timedelta(seconds=seconds)).routes
    jobs = routes[routes["type"] == "job"]
    if len(jobs) < problem.num_clients:
        return None
    return int(routes[routes["type"] == "end"]["duration"].sum())


def _read(path: Path) -> pyvrp.ProblemData:
    return pyvrp.read(path, "exact" if path.stem.startswith("PR") else "dimacs")


def _vehicle(number: int, kind: pyvrp.VehicleType) -> vroom.Vehicle:
    window = (kind.tw_early, kind.tw_late)
    return vroom.Vehicle(number, start=0, end=0, capacity=kind.capacity, time_window=window)


def _job(number: int, client: pyvrp.Client) -> vroom.Job:
    return vroom.Job(
        number,
        location=client.location,
        delivery=client.delivery,
        default_service=client.service_duration,
        time_windows=[(client.tw_early, client.tw_late)],
    )
