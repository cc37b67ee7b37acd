"""The pages of the discretion tables: to be found by a word, and read in full."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from jianhu.kit.errors import NotFound
from jianhu.portal import discretion


@require_safe
def listed(request: HttpRequest) -> HttpResponse:
    words = request.GET.get("q", "").strip()[:60]
    rows = discretion.listed(words)
    shown = {
        "words": words,
        "here": [each for each in rows if not each.why_not],
        "elsewhere": [each for each in rows if each.why_not],
    }
    return render(request, "portal/discretion.html", shown)


@require_safe
def one(request: HttpRequest, slug: str) -> HttpResponse:
    try:
        row = discretion.one(slug)
    except NotFound as why:
        shown = {"says": why.message, "words": ""}
        return render(request, "portal/discretion.html", shown, status=404)
    return render(request, "portal/discretion_one.html", {"row": row, "table": row.table})
