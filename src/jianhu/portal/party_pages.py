"""A party's own case: opened by a one-time key, read, answered, signed. Works without script."""

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.crypto import constant_time_compare
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from jianhu.base.act_codes import act_behind
from jianhu.base.models import ActCode, Person
from jianhu.cases import services as cases
from jianhu.cases.queries.papers import paper_as
from jianhu.cases.queries.party_keys import case_behind, visited
from jianhu.cases.queries.party_online import Matter, matter_of
from jianhu.kit.errors import NotFound, Refusal
from jianhu.kit.qr import qr_svg
from jianhu.law.articles import cited
from jianhu.portal.pages import quiet
from jianhu.portal.party_forms import FORMS, AddressForm, Signing, signature_of

if TYPE_CHECKING:
    from jianhu.cases.models import Case

COOKIE = "party"


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def mine(request: HttpRequest, said: str) -> HttpResponse:
    """The party's page, or the door to it."""
    try:
        act = act_behind(said)
        case = _case(request, act)
    except Refusal as why:
        return _gone(request, why)
    if request.method == "POST":
        return _open(request, act)
    if case is None:
        return _door(request, act)
    shown = {"act": act, "matter": matter_of(case), "done": request.GET.get("done", "")}
    return quiet(render(request, "portal/mine.html", shown))


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def say(request: HttpRequest, said: str, what: str) -> HttpResponse:
    """One form, one act of the case."""
    try:
        act = act_behind(said)
        case = _case(request, act)
    except Refusal as why:
        return _gone(request, why)
    if case is None or what not in FORMS:
        return quiet(HttpResponseRedirect(act.own_path))
    form = FORMS[what](request.POST or None, request.FILES or None, initial=_initial(case, what))
    refused = None
    if request.method == "POST" and form.is_valid():
        try:
            visit = request.COOKIES.get(COOKIE, "")
            cases.say(case, form.move, form.words(), signature_of(form), visit=visit)
        except Refusal as why:
            refused = why
        else:
            return quiet(HttpResponseRedirect(f"{act.own_path}?done={what}"))
    return _asked(request, act, matter_of(case), form, refused, what)


@never_cache
@require_safe
def paper(request: HttpRequest, said: str, paper: int) -> HttpResponse:
    try:
        act = act_behind(said)
        case = _case(request, act)
        if case is None:
            return quiet(HttpResponseRedirect(act.own_path))
        found = cases.read_paper(case, paper)
    except Refusal as why:
        return _gone(request, why)
    name, kind, content = paper_as(found, "pdf", request.build_absolute_uri("/").rstrip("/"))
    response = HttpResponse(content, content_type=kind)
    response["Content-Disposition"] = f"inline; filename*=UTF-8''{quote(name)}"
    return quiet(response)


@require_POST
def leave(request: HttpRequest, said: str) -> HttpResponse:
    act = act_behind(said)
    cases.leave(act, request.COOKIES.get(COOKIE, ""))
    response = quiet(HttpResponseRedirect(act.path))
    response.delete_cookie(COOKIE, path=act.own_path)
    return response


@never_cache
@require_POST
def hand_over(request: HttpRequest, said: str) -> HttpResponse:
    """The officer's side: the key once, as a code to scan and as letters to copy."""
    try:
        act = act_behind(said)
        if not isinstance(request.user, Person) or not request.user.has_perm("cases.handle"):
            raise NotFound("请先以办案人员的身份登录。")
        given = cases.give_key(request.user, case_behind(act).number)
    except Refusal as why:
        return _gone(request, why)
    url = request.build_absolute_uri(f"{act.own_path}?k={act.key}&key={given.key}")
    shown = {"act": act, "given": given, "qr": qr_svg(url), "here": request.get_host()}
    return quiet(render(request, "portal/mine_key.html", shown))


def _case(request: HttpRequest, act: ActCode) -> "Case | None":
    case_behind(act)
    return visited(act, request.COOKIES.get(COOKIE, ""))


def _door(request: HttpRequest, act: ActCode, refused: Refusal | None = None) -> HttpResponse:
    """Only who holds a paper with the party's code may try a key, so that nobody else voids it."""
    held = constant_time_compare(request.GET.get("k", ""), act.key)
    typed = request.POST.get("key", request.GET.get("key", ""))
    shown = {"act": act, "held": held, "typed": typed[:20], "refused": refused}
    status = refused.status if refused else 200
    return quiet(render(request, "portal/mine_door.html", shown, status=status))


def _open(request: HttpRequest, act: ActCode) -> HttpResponse:
    if not constant_time_compare(request.GET.get("k", ""), act.key):
        return _door(request, act)
    try:
        visit = cases.use_key(act, request.POST.get("key", ""))
    except Refusal as why:
        return _door(request, act, why)
    response = quiet(HttpResponseRedirect(act.own_path))
    secure = settings.SESSION_COOKIE_SECURE
    response.set_cookie(
        COOKIE, visit, path=act.own_path, httponly=True, samesite="Lax", secure=secure
    )
    return response


def _asked(
    request: HttpRequest,
    act: ActCode,
    matter: Matter,
    form: Signing,
    refused: Refusal | None,
    what: str,
) -> HttpResponse:
    late = refused is not None and any(word.late for word in matter.said[-1:])
    shown = {
        "act": act,
        "matter": matter,
        "form": form,
        "what": what,
        "refused": refused,
        "article": cited(refused.basis) if refused and refused.basis else "",
        "late": late,
        "choices": AddressForm.CHOICES,
    }
    status = refused.status if refused else 422 if form.errors else 200
    return quiet(render(request, "portal/mine_say.html", shown, status=status))


def _initial(case: "Case", what: str) -> dict[str, Any]:
    if what != "address":
        return {}
    party = case.parties.get()
    who = party.representative or party.name
    return {"address": party.address, "addressee": who, "phone": party.phone}


def _gone(request: HttpRequest, why: Refusal) -> HttpResponse:
    shown = {"says": why.message, "said": ""}
    return quiet(render(request, "portal/act_unknown.html", shown, status=why.status))
