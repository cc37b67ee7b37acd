"""Which scenario is switched on at a place."""

import json
from datetime import date
from functools import lru_cache
from typing import Any, NamedTuple

from django.db.models import Q, QuerySet

from jianhu.base import moments
from jianhu.command.models import Scene
from jianhu.geo.shapes import AreaIndex


class SceneOn(NamedTuple):
    """A place where a scenario is on today."""

    code: str
    scenario: str
    name: str
    shape: dict[str, Any]
    since: date


def scenes_on() -> list[SceneOn]:
    fields = ("code", "scenario", "name", "shape", "since")
    return [SceneOn(*row) for row in _today().order_by("code").values_list(*fields)]


def scene_at(lon: float, lat: float) -> str:
    """Return the scenario's name at a point, or nothing."""
    rows = _today().order_by("code").values_list("code", "scenario", "shape")
    known = tuple((code, scenario, json.dumps(shape)) for code, scenario, shape in rows)
    if not known:
        return ""
    found = _index(known).at(lon, lat)
    return {code: scenario for code, scenario, _ in known}.get(found or "", "")


@lru_cache(maxsize=4)
def _index(known: tuple[tuple[str, str, str], ...]) -> AreaIndex:
    """Built again when an outline changes: the outline is part of the key."""
    return AreaIndex({code: json.loads(shape) for code, _, shape in known})


def _today() -> QuerySet[Scene]:
    today = moments.local(moments.now()).date()
    return Scene.objects.filter(Q(until=None) | Q(until__gte=today), since__lte=today)
