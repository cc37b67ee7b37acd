"""What the inspected does with a visit's code: confirms who came, sends them away, complains."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.crypto import constant_time_compare
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from jianhu.base.act_codes import act_behind
from jianhu.base.models import ActCode
from jianhu.kit.errors import NotAllowed, NotFound, Refusal
from jianhu.portal.forms import VisitForm
from jianhu.portal.pages import quiet
from jianhu.portal.visit_words import take_word

VISIT = "inspections.visit:"


@never_cache
@require_POST
def say(request: HttpRequest, said: str, what: str) -> HttpResponse:
    """``what``: scan, refuse or complain; only who holds the party's own code may."""
    form = VisitForm(request.POST)
    try:
        act = _party_code(request, said)
        if what != "scan" and not form.is_valid():
            raise NotFound("请写明情况（不超过400字）。")
        _own_telephone(request, what)
        words = form.cleaned_data.get("words", "") if form.is_valid() else ""
        take_word(str(request.META.get("REMOTE_ADDR", "")), act, what, words)
    except Refusal as why:
        shown = {"says": why.message, "said": said}
        return quiet(render(request, "portal/act_unknown.html", shown, status=why.status))
    return quiet(HttpResponseRedirect(f"{act.party_path}&done={what}#visit"))


def _party_code(request: HttpRequest, said: str) -> ActCode:
    act = act_behind(said)
    if not act.thing.startswith(VISIT):
        raise NotFound("这不是一次检查的码。")
    if not constant_time_compare(request.POST.get("k", ""), act.key):
        raise NotFound("请扫描执法人员出示的码，再办理。")
    return act


def _own_telephone(request: HttpRequest, what: str) -> None:
    """Nobody confirms for the enterprise with an account that sees the visit from inside (I5)."""
    if what == "scan" and request.user.has_perm("inspections.see"):
        raise NotAllowed("请由企业用自己的手机扫码确认，执法人员的账号不能代为确认。")
