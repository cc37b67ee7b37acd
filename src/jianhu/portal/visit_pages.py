"""What the inspected does with a visit's code: confirms who came, sends them away, complains."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.crypto import constant_time_compare
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from jianhu.base.act_codes import act_behind
from jianhu.base.models import ActCode
from jianhu.kit.errors import NotAllowed, NotFound, Refusal
from jianhu.portal.act_page import VISIT, address, again, browser
from jianhu.portal.pages import quiet
from jianhu.portal.rules import Incomplete
from jianhu.portal.visit_forms import WORDS, WordForm
from jianhu.portal.visit_words import take_word


@never_cache
@require_POST
def say(request: HttpRequest, said: str, what: str) -> HttpResponse:
    """Only who holds the party's own code may; what is not taken stands on the page again."""
    if what not in WORDS:
        raise Http404
    try:
        act = _party_code(request, said)
    except Refusal as why:
        return again(request, said, why)
    form = WordForm(what, request.POST)
    try:
        _take(request, act, form)
    except Refusal as why:
        if not form.errors:
            form.add_error(None, why.message)
        return again(request, said, why, form)
    return quiet(HttpResponseRedirect(f"{act.party_path}&done={what}#visit"))


def _take(request: HttpRequest, act: ActCode, form: WordForm) -> None:
    if not form.is_valid():
        raise Incomplete("请写明情况（不超过400字）。")
    _own_telephone(request, form.what)
    words = form.cleaned_data.get("words", "")
    take_word(address(request), browser(request), act, form.what, words)


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
