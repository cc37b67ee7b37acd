"""OR-Tools' routing as its manual says, where it is installed; the processor's clock stops it."""

from importlib.util import find_spec
from time import process_time
from typing import Any

from jianhu.planning.day import Day

INSTALLED = find_spec("ortools") is not None


def by_ortools(day: Day, seconds: float) -> int | None:
    """Return what its ways cost, nothing where it finds none; all teams alike, from one place."""
    from ortools.constraint_solver import pywrapcp, routing_enums_pb2

    index = pywrapcp.RoutingIndexManager(len(day.travel), len(day.teams), 0)
    routing = pywrapcp.RoutingModel(index)
    _costs(routing, index, day)
    _hours(routing, index, day)
    asked = pywrapcp.DefaultRoutingSearchParameters()
    asked.first_solution_strategy = routing_enums_pb2.FirstSolutionStrategy.PATH_CHEAPEST_ARC
    asked.local_search_metaheuristic = (
        routing_enums_pb2.LocalSearchMetaheuristic.GUIDED_LOCAL_SEARCH
    )
    ends = process_time() + seconds
    routing.AddSearchMonitor(routing.solver().CustomLimit(lambda: process_time() >= ends))
    found = routing.SolveWithParameters(asked)
    return None if found is None else int(found.ObjectiveValue())


def _costs(routing: Any, index: Any, day: Day) -> None:
    routing.SetArcCostEvaluatorOfAllVehicles(
        routing.RegisterTransitMatrix(day.travel.astype(int).tolist())
    )
    loads = [0] * len(day.travel)
    for visit in day.visits:
        loads[visit.place] = visit.load
    carried = routing.RegisterUnaryTransitVector(loads)
    capacities = [team.capacity for team in day.teams]
    routing.AddDimensionWithVehicleCapacity(carried, 0, capacities, True, "load")


def _hours(routing: Any, index: Any, day: Day) -> None:
    service = [0] * len(day.travel)
    for visit in day.visits:
        service[visit.place] = visit.service
    busy = [[int(way) + service[here] for way in row] for here, row in enumerate(day.travel)]
    closes = max(team.shift.closes for team in day.teams)
    routing.AddDimension(routing.RegisterTransitMatrix(busy), closes, closes, False, "time")
    hours = routing.GetDimensionOrDie("time")
    for visit in day.visits:
        window = visit.windows[0]
        hours.CumulVar(index.NodeToIndex(visit.place)).SetRange(window.opens, window.closes)
