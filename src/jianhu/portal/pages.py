"""The portal's pages. They need no script, set no cookie but the form's own, and name nobody."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from jianhu.command import services as command
from jianhu.command.kind import kinds
from jianhu.command.queries.followed import Followed, followed
from jianhu.kit.errors import NotFound, Refusal
from jianhu.portal import chart, queries
from jianhu.portal.forms import AnswerForm
from jianhu.portal.reporting import Reporting

PLAIN = {
    "收集": "我们收到了您的反映",
    "研判": "工作人员弄清了是什么事、归谁管",
    "派遣": "已交给负责的单位",
    "处置": "执法人员到场处理，报告了结果",
    "核查": "由另外的人核对处理得好不好",
    "办结": "全部办完，结果在下面",
}


@require_safe
def front(request: HttpRequest) -> HttpResponse:
    by_theme: dict[str, list[str]] = {}
    for kind in kinds().values():
        by_theme.setdefault(kind.theme, []).append(kind.name)
    themes = sorted(by_theme, key=lambda theme: theme == "其他")  # which comes last
    may = [(theme, "、".join(by_theme[theme][:5])) for theme in themes]
    return render(request, "portal/front.html", {"may": may, "board": queries.board()})


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def report(request: HttpRequest) -> HttpResponse:
    """Take the report; or, for a touch on the map, move the pin and give everything back."""
    reporting = Reporting(request)
    if request.method == "POST" and not reporting.moved_the_pin():
        token = reporting.take()
        if token:
            return quiet(HttpResponseRedirect(reverse("portal-sent", args=[token])))
    status = reporting.status if request.method == "POST" else 200
    return render(request, "portal/report.html", reporting.shown(), status=status)


@never_cache
@require_safe
def sent(request: HttpRequest, token: str) -> HttpResponse:
    try:
        matter = followed(token)
    except NotFound as why:
        return _unknown(request, why)
    link = request.build_absolute_uri(reverse("portal-follow", args=[token]))
    return quiet(
        render(request, "portal/sent.html", {"matter": matter, "link": link, "token": token})
    )


@require_safe
def find(request: HttpRequest) -> HttpResponse:
    """From a typed token, or a pasted address, to its page."""
    token = request.GET.get("token", "").strip().rstrip("/").rpartition("/")[2]
    if not token:
        return HttpResponseRedirect(reverse("portal"))
    return quiet(HttpResponseRedirect(reverse("portal-follow", args=[token[:64]])))


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def follow(request: HttpRequest, token: str) -> HttpResponse:
    try:
        matter = followed(token)
    except NotFound as why:
        return _unknown(request, why)
    form = AnswerForm(request.POST or None)
    refused = ""
    if request.method == "POST" and form.is_valid():
        try:
            command.reporter_says(token, form.cleaned_data["solved"] == "yes", form.says())
        except Refusal as why:
            refused = why.message
        else:
            here = reverse("portal-follow", args=[token])
            return quiet(HttpResponseRedirect(f"{here}?said={form.cleaned_data['solved']}"))
    shown = _followed(matter) | {"form": form, "refused": refused, "said": request.GET.get("said")}
    status = 422 if refused or form.errors else 200
    return quiet(render(request, "portal/follow.html", shown, status=status))


@require_safe
def privacy(request: HttpRequest) -> HttpResponse:
    return render(request, "portal/privacy.html", {"contact": queries.contact()})


@never_cache
@require_safe
def picture(request: HttpRequest) -> HttpResponse:
    """The map under the pin."""
    view, pin = Reporting(request).where()
    svg = chart.drawn(view, pin) if view else ""
    return HttpResponse(svg, content_type="image/svg+xml", status=200 if view else 404)


def _followed(matter: Followed) -> dict[str, Any]:
    stages = [(stage.name, stage.at, PLAIN[stage.name]) for stage in matter.stages]
    return {"matter": matter, "stages": stages, "lead": matter.lead}


def _unknown(request: HttpRequest, why: NotFound) -> HttpResponse:
    return render(request, "portal/unknown.html", {"says": why.message}, status=404)


def quiet(response: HttpResponse) -> HttpResponse:
    """A token in an address is told to no other site and to no search engine.

    Not “no-referrer”: with that a browser sends its own form as if from nowhere, and is refused.
    """
    response["Referrer-Policy"] = "same-origin"
    response["X-Robots-Tag"] = "noindex, nofollow"
    return response
