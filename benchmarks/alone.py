"""PyVRP and VROOM called as their own manuals say, without our house around them."""

import resource
import subprocess
import sys
from datetime import timedelta
from pathlib import Path
from time import process_time

import pyvrp
import vroom

PATIENCE = 15  # seconds of the processor beyond its limit


def by_pyvrp(path: Path, seconds: float) -> int | None:
    """Return the cost of what it finds; nothing where that breaks a rule, or where it stalls.

    It stalls where its own reader forbids ways by values of 2^44 (site-dependent instances), and
    looks at no clock then; hence a process of its own, that is ended by the system.
    """
    asked = [sys.executable, "-m", "benchmarks.alone", str(path), str(seconds)]
    told = subprocess.run(asked, stdout=subprocess.PIPE, text=True, check=False)
    return int(told.stdout) if told.returncode == 0 and told.stdout.strip() else None


def _by_pyvrp(path: Path, seconds: float) -> int | None:
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


if __name__ == "__main__":
    most = round(float(sys.argv[2]) + PATIENCE)
    resource.setrlimit(resource.RLIMIT_CPU, (most, most))
    found = _by_pyvrp(Path(sys.argv[1]), float(sys.argv[2]))
    sys.stdout.write("" if found is None else str(found))
