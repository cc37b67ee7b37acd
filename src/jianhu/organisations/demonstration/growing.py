"""Growing areas over a mesh: from seeds outward, so that each area is in one piece."""

from collections.abc import Callable, Collection, Mapping, Sequence
from heapq import heappop, heappush
from typing import TypeVar

import numpy as np
import shapely

from jianhu.organisations.demonstration.plane import Points

Node = TypeVar("Node", int, str)


def grown(
    seeds: Sequence[Node],
    neighbours: Mapping[Node, Collection[Node]],
    cost: Callable[[Node, Node, int], float],
) -> dict[Node, int]:
    """Return which seed each reachable node belongs to; ``cost`` is told the seed's number."""
    owner: dict[Node, int] = {}
    waiting: list[tuple[float, int, Node]] = [(0.0, n, node) for n, node in enumerate(seeds)]
    while waiting:
        paid, seed, node = heappop(waiting)
        if node in owner:
            continue
        owner[node] = seed
        for other in neighbours[node]:
            if other not in owner:
                heappush(waiting, (paid + cost(node, other, seed), seed, other))
    return owner


def spread_out(points: Points, count: int, first: int = 0) -> list[int]:
    """Choose points far from each other, beginning with one."""
    chosen = [first]
    nearest = np.hypot(*(points - points[first]).T)
    while len(chosen) < count:
        chosen.append(int(np.argmax(nearest)))
        nearest = np.minimum(nearest, np.hypot(*(points - points[chosen[-1]]).T))
    return chosen


def shares(sizes: Sequence[int], total: int) -> list[int]:
    """Divide a total in proportion, to whole numbers that add up (largest remainders)."""
    exact = [size * total / sum(sizes) for size in sizes]
    whole = [int(each) for each in exact]
    by_rest = sorted(range(len(sizes)), key=lambda n: whole[n] - exact[n])
    for n in by_rest[: total - sum(whole)]:
        whole[n] += 1
    return whole


def joined(cells: Sequence[shapely.Geometry]) -> shapely.Geometry:
    return shapely.coverage_union_all(np.array(cells, dtype=object))
