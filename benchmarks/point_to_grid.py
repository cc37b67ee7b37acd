"""Point → grid: how many points a second, against 500 irregular areas, beside a naive loop."""

import json
from time import perf_counter
from typing import Any

import numpy as np
import shapely
from shapely.geometry import mapping, shape

from jianhu.geo.shapes import AreaIndex

AREAS, MANY, SINGLE, NAIVE = 500, 1_000_000, 20_000, 2_000


def run() -> dict[str, Any]:
    """Measure in one run; every way must give the same answers."""
    shapes, points = _areas(), np.random.default_rng(1).random((MANY, 2)) + np.array([120.0, 30.0])
    index = AreaIndex(shapes)
    first, found = _timed(lambda: index.at_many(points))
    again, _ = _timed(lambda: index.at_many(points))
    single, ones = _timed(lambda: [index.at(*point) for point in points[:SINGLE].tolist()])
    naive, plain = _timed(lambda: _naively(shapes, points[:NAIVE].tolist()))
    assert list(found[:SINGLE]) == ones
    assert ones[:NAIVE] == plain
    return {
        "areas": AREAS,
        "corners_per_area": round(
            float(np.mean([len(s["coordinates"][0]) for s in shapes.values()]))
        ),
        "many_points_per_s": round(MANY / again),
        "many_first_call_points_per_s": round(MANY / first),
        "single_points_per_s": round(SINGLE / single),
        "naive_points_per_s": round(NAIVE / naive),
        "times_naive": round(MANY / again / (NAIVE / naive)),
        "target_points_per_s": 1_000_000,
        "met": MANY / again >= 1_000_000,
    }


def _areas() -> dict[str, Any]:
    chance = np.random.default_rng(7)
    cells = shapely.voronoi_polygons(
        shapely.MultiPoint(chance.random((AREAS, 2)) + np.array([120.0, 30.0]))
    )
    inside = shapely.box(120, 30, 121, 31)
    rough = (cell.intersection(inside).segmentize(0.003) for cell in cells.geoms)
    return {f"{number:015}": mapping(each) for number, each in enumerate(rough)}


def _naively(shapes: dict[str, Any], points: list[list[float]]) -> list[str | None]:
    areas = {code: shape(each) for code, each in shapes.items()}
    asked = (shapely.Point(*point) for point in points)
    return [next((c for c, area in areas.items() if area.intersects(p)), None) for p in asked]


def _timed(do: Any) -> tuple[float, Any]:
    start = perf_counter()
    answer = do()
    return perf_counter() - start, answer


def main() -> None:
    result = run()
    for name, value in result.items():
        print(f"{name:32} {value:>14,}" if isinstance(value, int) else f"{name:32} {value!s:>14}")  # noqa: T201
    print(json.dumps(result))  # noqa: T201


if __name__ == "__main__":
    main()
