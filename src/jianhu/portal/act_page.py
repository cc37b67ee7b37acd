"""The page behind an act's code for whoever asks, and again where something on it was refused."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from jianhu.base.act_views import Seen, Tier
from jianhu.base.models import ActCode
from jianhu.inspections.act_views import may_show
from jianhu.kit.errors import Refusal
from jianhu.kit.qr import qr_svg
from jianhu.portal.acts import act_seen
from jianhu.portal.forms import RatingForm
from jianhu.portal.pages import quiet
from jianhu.portal.rating import has_rated
from jianhu.portal.visit_forms import WordForm
from jianhu.portal.visit_shown import visit_shown

CASE, VISIT = "cases.case:", "inspections.visit:"


def page(
    request: HttpRequest,
    shown: Seen,
    status: int = 200,
    *,
    word: WordForm | None = None,
    **more: Any,
) -> HttpResponse:
    act, officer = shown.act, shown.tier >= Tier.OFFICER
    own = officer and _shows_key(request, act)
    qr = request.build_absolute_uri(act.party_path if own else act.path)
    said = {"act": act, "shown": shown, "officer": officer, "qr": qr_svg(qr), "own": own}
    said |= {"party": shown.tier == Tier.PARTY, "online": act.thing.startswith(CASE)}
    if said["party"]:
        said |= {"form": RatingForm(), "rated": has_rated(browser(request), act)}
    if said["party"] and act.thing.startswith(VISIT):
        said |= visit_shown(act, browser(request), word)
        said |= {"done": request.GET.get("done", "")}
    return quiet(render(request, "portal/act.html", said | more, status=status))


def again(
    request: HttpRequest, said: str, why: Refusal, word: WordForm | None = None
) -> HttpResponse:
    """Show the page on which something was refused; only a code that is none has no page.

    ``word``: what the inspected had written, where the refusal is said beside it.
    """
    key = request.GET.get("k", "") or request.POST.get("k", "")
    try:
        shown = act_seen(said, request.user, key)
    except Refusal as none:
        return unknown(request, said, none)
    beside = word is not None and shown.tier == Tier.PARTY
    says = "" if beside else why.message
    return page(request, shown, why.status, says=says, word=word)


def unknown(request: HttpRequest, said: str, why: Refusal) -> HttpResponse:
    shown = {"says": why.message, "said": said}
    return quiet(render(request, "portal/act_unknown.html", shown, status=404))


def browser(request: HttpRequest) -> str:
    """The secret of the form's own cookie tells browsers apart; no other cookie is set."""
    return str(request.META.get("CSRF_COOKIE", ""))


def address(request: HttpRequest) -> str:
    return str(request.META.get("REMOTE_ADDR", ""))


def _shows_key(request: HttpRequest, act: ActCode) -> bool:
    """Of a visit only who goes shows the code of the inspected."""
    return not act.thing.startswith(VISIT) or may_show(
        request.user, int(act.thing.removeprefix(VISIT))
    )
