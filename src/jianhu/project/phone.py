"""The phone app's page and its service worker, under /m/."""

from pathlib import Path

from django.contrib.auth.decorators import login_required
from django.contrib.staticfiles import finders
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path
from django.views.decorators.csrf import ensure_csrf_cookie
from django.views.decorators.http import require_safe

from jianhu.project.built import assets
from jianhu.project.pages import client_settings


@require_safe
@login_required
@ensure_csrf_cookie
def phone(request: HttpRequest, rest: str = "") -> HttpResponse:
    built = assets("src/m/main.ts", build="mobile")
    shown = {"built": built, "settings": client_settings()}
    return render(request, "project/phone.html", shown, status=200 if built else 503)


@require_safe
def service_worker(request: HttpRequest) -> HttpResponse:
    """Served from /m/, or it could not look after /m/; never cached, or it would never change."""
    found = finders.find("mobile/sw.js")
    if not isinstance(found, str):
        raise Http404
    return HttpResponse(
        Path(found).read_text(encoding="utf-8"),
        content_type="text/javascript; charset=utf-8",
        headers={"Cache-Control": "no-cache"},
    )


urlpatterns = [
    path("m/sw.js", service_worker, name="service-worker"),
    path("m/", phone, name="phone"),
    path("m/<path:rest>", phone),
]
