"""The pages of the draws: what was published before, what was revealed after, how to redo it."""

from pathlib import Path
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from jianhu.inspections.queries import draws
from jianhu.inspections.rules.draw import GROUPS
from jianhu.kit.errors import NotFound, Refusal

AGAIN = Path(__file__).parent / "static" / "portal" / "draw_again.py"


@require_safe
def listed(request: HttpRequest) -> HttpResponse:
    try:
        page = draws.draws(request.GET.get("from", ""))
    except Refusal as why:
        return _unknown(request, why)
    return render(request, "portal/draws.html", {"page": page})


@never_cache
@require_safe
def one(request: HttpRequest, number: str) -> HttpResponse:
    try:
        draw = draws.published(number)
    except NotFound as why:
        return _unknown(request, why)
    shown = {"draw": draw, "groups": _groups(draw), "again": AGAIN.read_text(encoding="utf-8")}
    return render(request, "portal/draw.html", shown)


@never_cache
@require_safe
def raw(request: HttpRequest, number: str) -> HttpResponse:
    """The same as a file: what the program on the page reads."""
    try:
        draw = draws.published(number)
    except NotFound as why:
        return HttpResponse(why.message, status=404, content_type="text/plain; charset=utf-8")
    answer = JsonResponse(draw, json_dumps_params={"ensure_ascii": False, "indent": 1})
    answer["Content-Disposition"] = f'attachment; filename="{draw["number"]}.json"'
    return answer


def _groups(draw: dict[str, Any]) -> list[dict[str, Any]]:
    """Return each group with its candidates and who of them was drawn, in the order of the draw."""
    names = {key: name for key, _, name in draw["candidates"]}
    found = []
    for key, count in sorted(draw["counts"].items()):
        own = [(each, name) for each, group, name in draw["candidates"] if group == key]
        mine = {each for each, _ in own}
        drawn = [(each, names[each]) for each in draw["drawn"] if each in mine]
        said = {"key": key, "name": GROUPS.get(key, key), "count": count}
        found.append(said | {"candidates": own, "drawn": drawn})
    return found


def _unknown(request: HttpRequest, why: Refusal) -> HttpResponse:
    shown = {"says": why.message, "page": None}
    return render(request, "portal/draws.html", shown, status=why.status)
