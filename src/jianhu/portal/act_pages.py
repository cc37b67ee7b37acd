"""The pages behind an act's code: type it, scan it, see what one may see, rate it."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.crypto import constant_time_compare
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from jianhu.base.act_codes import act_behind
from jianhu.base.act_views import Seen, Tier
from jianhu.base.rules.act_codes import tidied
from jianhu.kit.errors import Refusal
from jianhu.kit.qr import qr_svg
from jianhu.portal.act_page import address, browser, page, unknown
from jianhu.portal.acts import act_seen
from jianhu.portal.forms import RatingForm
from jianhu.portal.pages import quiet
from jianhu.portal.rating import rate


@require_safe
def ask(request: HttpRequest) -> HttpResponse:
    """From a typed code, or a pasted address, to its page."""
    said = request.GET.get("code", "").strip().rstrip("/").rpartition("/")[2].partition("?")[0]
    if not said:
        return render(request, "portal/act_ask.html")
    return quiet(HttpResponseRedirect(reverse("act", args=[tidied(said)[:80] or "-"])))


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def show(request: HttpRequest, said: str) -> HttpResponse:
    key = request.GET.get("k", "")
    try:
        shown = act_seen(said, request.user, key)
    except Refusal as why:
        return unknown(request, said, why)
    if shown.act.code != said:
        return quiet(HttpResponseRedirect(_here(shown, key)))
    if shown.tier != Tier.PARTY:
        return page(request, shown)
    return _for_the_party(request, shown, key)


@require_safe
def picture(request: HttpRequest, said: str) -> HttpResponse:
    """The code as a QR that leads to this server; the party's, for who holds the party's key."""
    try:
        act = act_behind(said)
    except Refusal as why:
        return HttpResponse(why.message, status=404, content_type="text/plain; charset=utf-8")
    known = constant_time_compare(request.GET.get("k", ""), act.key)
    address = request.build_absolute_uri(act.party_path if known else act.path)
    return quiet(HttpResponse(qr_svg(address), content_type="image/svg+xml"))


def _for_the_party(request: HttpRequest, shown: Seen, key: str) -> HttpResponse:
    """Show it with the form; take the form."""
    form, refused = RatingForm(request.POST or None), None
    if request.method == "POST" and form.is_valid():
        refused = _refused(request, shown, form)
        if refused is None:
            return quiet(HttpResponseRedirect(f"{_here(shown, key)}#rate"))
    status = refused.status if refused else 422 if form.errors else 200
    return page(request, shown, status, form=form, refused=refused)


def _refused(request: HttpRequest, shown: Seen, form: RatingForm) -> Refusal | None:
    satisfied, words = form.cleaned_data["satisfied"] == "yes", form.cleaned_data["words"]
    try:
        rate(address(request), browser(request), shown.act, satisfied=satisfied, words=words)
    except Refusal as why:
        return why
    return None


def _here(shown: Seen, key: str) -> str:
    return shown.act.party_path if shown.tier == Tier.PARTY and key else shown.act.path
