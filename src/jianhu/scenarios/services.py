"""Switch a scenario on at a place, and off again."""

from datetime import date
from typing import Any

import shapely
from django.db import transaction

from jianhu.base import moments
from jianhu.base.journal import record
from jianhu.base.models import Person
from jianhu.command import services as command
from jianhu.command.queries.scenes import scenes_on
from jianhu.kit.errors import NotFound
from jianhu.scenarios.facts import ScenarioSwitchedOff, ScenarioSwitchedOn
from jianhu.scenarios.queries import troubles
from jianhu.scenarios.rules import NotPublishable, scenario


@transaction.atomic
def switch_on(
    by: Person,
    name: str,
    *,
    code: str,
    place: str,
    shape: dict[str, Any],
    since: date | None = None,
) -> str:
    """Install a scenario at a place; refused while an item lacks a responsible office (row 12).

    A point belongs to one scene at most, so that what happens there is decided once.
    """
    one = scenario(name)
    if missing := troubles(name):
        raise NotPublishable(f"“{one.name}”还不能启用：{'；'.join(missing)}。")
    outline = read_shape(shape)
    for other in scenes_on():
        if other.code != code and shapely.intersection(outline, read_shape(other.shape)).area:
            raise NotPublishable(f"范围与已启用的“{other.name}”重叠，请先调整范围。")
    day = since or moments.local(moments.now()).date()
    scene = command.install_scene(code, name, place, shape, day)
    record(by, scene, ScenarioSwitchedOn(name, one.name, code, place))
    return code


@transaction.atomic
def switch_off(by: Person, name: str, code: str) -> None:
    """Stop a scenario at a place, from today on."""
    scene = next((each for each in scenes_on() if (each.scenario, each.code) == (name, code)), None)
    if scene is None:
        raise NotFound(f"“{scenario(name).name}”没有在“{code}”启用。")
    ended = command.remove_scene(code, _yesterday())
    record(by, ended, ScenarioSwitchedOff(scenario(name).name, code, scene.name))


def read_shape(shape: dict[str, Any]) -> shapely.Geometry:
    try:
        outline = shapely.geometry.shape(shape)
    except (ValueError, KeyError, TypeError, AttributeError, shapely.errors.GEOSException) as error:
        raise NotPublishable("范围应当是 GeoJSON 的 Polygon 或 MultiPolygon。") from error
    if outline.geom_type not in ("Polygon", "MultiPolygon") or not outline.is_valid:
        raise NotPublishable("范围应当是没有自相交的 Polygon 或 MultiPolygon。")
    return outline


def _yesterday() -> date:
    return date.fromordinal(moments.local(moments.now()).date().toordinal() - 1)
