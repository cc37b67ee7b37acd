"""Which scenario is switched on at a place."""

from functools import lru_cache

from django.db.models import Q

from jianhu.base import moments
from jianhu.command.models import Scene
from jianhu.geo.shapes import AreaIndex


def scene_at(lon: float, lat: float) -> str:
    """Return the scenario's name at a point, or nothing."""
    today = moments.local(moments.now()).date()
    scenes = Scene.objects.filter(Q(until=None) | Q(until__gte=today), since__lte=today)
    known = tuple(scenes.order_by("code").values_list("pk", "scenario"))
    if not known:
        return ""
    found = _index(known).at(lon, lat)
    return {str(pk): scenario for pk, scenario in known}.get(found or "", "")


@lru_cache(maxsize=4)
def _index(known: tuple[tuple[int, str], ...]) -> AreaIndex:
    scenes = Scene.objects.filter(pk__in=[pk for pk, _ in known])
    return AreaIndex({str(scene.pk): scene.shape for scene in scenes})
