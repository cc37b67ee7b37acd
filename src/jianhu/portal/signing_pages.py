"""Signing at the desk or on the officer's phone: the case's papers, who signed, who still may."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from jianhu.base.act_codes import act_behind
from jianhu.base.models import ActCode, Person
from jianhu.cases import services as cases
from jianhu.cases.queries.paper_signatures import papers_to_sign
from jianhu.cases.queries.party_keys import case_behind
from jianhu.kit.errors import NotFound, Refusal
from jianhu.portal.pages import quiet
from jianhu.portal.party_forms import Signing, signature_of


@never_cache
@require_safe
def papers(request: HttpRequest, said: str) -> HttpResponse:
    try:
        act, person, number = _who(request, said)
        return _list(request, act, person, number)
    except Refusal as why:
        return _gone(request, why)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def sign(request: HttpRequest, said: str, paper: int, role: str) -> HttpResponse:
    """The pad; the digest of what was shown travels with the form."""
    try:
        act, person, number = _who(request, said)
        found = next(each for each in papers_to_sign(person, number) if each["id"] == paper)
    except StopIteration:
        return _gone(request, NotFound("没有这份文书。"))
    except Refusal as why:
        return _gone(request, why)
    here = f"{act.path}/papers"
    line = next((each for each in found["open"] if each["role"] == role), None)
    if line is None or role == "seal":
        return quiet(HttpResponseRedirect(here))
    name = line["name"] or request.POST.get("name", "").strip()
    form, refused = Signing(request.POST or None, request.FILES or None), None
    if request.method == "POST" and form.is_valid() and name:
        digest = request.POST.get("digest", "")
        try:
            image = cases.drawn(signature_of(form))
            cases.sign(person, number, paper, role=role, name=name, image=image, digest=digest)
            return quiet(HttpResponseRedirect(here))
        except Refusal as why:
            refused = why
    shown = {"act": act, "number": number, "paper": found, "form": form, "line": line, "name": name}
    status = refused.status if refused else 422 if request.method == "POST" else 200
    return quiet(
        render(request, "portal/paper_sign.html", shown | {"refused": refused}, status=status)
    )


@never_cache
@require_POST
def seal(request: HttpRequest, said: str, paper: int) -> HttpResponse:
    try:
        act, person, number = _who(request, said)
        if not person.has_perm("cases.seal"):
            raise NotFound("您的岗位不能用印。")
    except Refusal as why:
        return _gone(request, why)
    try:
        cases.seal(person, number, paper, request.build_absolute_uri("/").rstrip("/"))
    except Refusal as why:
        return _list(request, act, person, number, why)
    return quiet(HttpResponseRedirect(f"{act.path}/papers"))


def _who(request: HttpRequest, said: str) -> tuple[ActCode, Person, str]:
    act = act_behind(said)
    if not isinstance(request.user, Person) or not request.user.has_perm("cases.see"):
        raise NotFound("请先以办案人员的身份登录。")
    return act, request.user, case_behind(act).number


def _list(
    request: HttpRequest, act: ActCode, person: Person, number: str, refused: Refusal | None = None
) -> HttpResponse:
    shown: dict[str, Any] = {"act": act, "number": number, "refused": refused}
    shown["papers"] = papers_to_sign(person, number)
    status = refused.status if refused else 200
    return quiet(render(request, "portal/papers.html", shown, status=status))


def _gone(request: HttpRequest, why: Refusal) -> HttpResponse:
    shown = {"says": why.message, "said": ""}
    return quiet(render(request, "portal/act_unknown.html", shown, status=why.status))
