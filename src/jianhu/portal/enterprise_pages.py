"""An enterprise's pages: ask once and follow it; read what a package looks at, then choose it."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.crypto import constant_time_compare
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from jianhu.base.act_codes import act_behind
from jianhu.base.models import ActCode
from jianhu.inspections import services as inspections
from jianhu.inspections.queries import packages, requests
from jianhu.inspections.rules.packages import PROMISE
from jianhu.kit.errors import NotFound, Refusal
from jianhu.portal import enterprise
from jianhu.portal.act_page import VISIT, address, again
from jianhu.portal.enterprise_forms import ChoiceForm, EnterpriseForm, RequestForm
from jianhu.portal.pages import quiet
from jianhu.subjects.queries.doors import today


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def ask(request: HttpRequest) -> HttpResponse:
    form, refused = RequestForm(request.POST or None), None
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        words = (said["code"], said["words"], said["name"], said["phone"])
        try:
            made = enterprise.ask(address(request), *words, hidden=said["hidden"])
        except Refusal as why:
            refused = why
        else:
            here = reverse("portal-enterprise-one", args=[made.number])
            return quiet(HttpResponseRedirect(f"{here}?k={made.key}"))
    shown = {"form": form, "refused": refused}
    return render(request, "portal/enterprise_ask.html", shown, status=_status(form, refused))


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def follow(request: HttpRequest, number: str) -> HttpResponse:
    """One request, for who has its number and key; its reply is read and closed here."""
    key, refused = request.GET.get("k", ""), None
    try:
        one = requests.followed(number, key)
        if request.method == "POST":
            inspections.enterprise_closes(one.number, key)
            return quiet(HttpResponseRedirect(request.get_full_path()))
    except NotFound as why:
        shown: dict[str, Any] = {"says": why.message}
        return quiet(render(request, "portal/enterprise_unknown.html", shown, status=404))
    except Refusal as why:
        refused = why
    shown = {"one": one, "refused": refused, "link": request.build_absolute_uri()}
    status = refused.status if refused else 200
    return quiet(render(request, "portal/enterprise_one.html", shown, status=status))


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def package(request: HttpRequest, said: str) -> HttpResponse:
    """The packages on offer; with ``package`` what one looks at, before it is confirmed."""
    try:
        act = _held(request, said)
        subject = packages.visited(int(act.thing.partition(":")[2]))
        return quiet(_packages(request, act, subject))
    except Refusal as why:
        return again(request, said, why)


def _packages(request: HttpRequest, act: ActCode, subject: Any) -> HttpResponse:
    shown: dict[str, Any] = {"act": act, "subject": subject, "promise": PROMISE}
    slug = request.GET.get("package", "")
    if not slug:
        shown["offers"] = packages.offered(subject.industry, today())
        return render(request, "portal/packages.html", shown)
    shown |= {"offer": packages.offer(slug, subject.industry, today())}
    form, refused = ChoiceForm(request.POST or None), None
    if request.method == "POST" and form.is_valid():
        seen, name = request.POST.getlist("seen"), form.cleaned_data["name"]
        try:
            order = enterprise.choose(address(request), subject, slug, seen, name)
        except Refusal as why:
            refused = why
        else:
            return render(request, "portal/package_chosen.html", shown | {"order": order})
    shown |= {"form": form, "refused": refused}
    return render(request, "portal/package.html", shown, status=_status(form, refused))


def _held(request: HttpRequest, said: str) -> ActCode:
    """Return the act of a visit whose party's key is in the address."""
    act = act_behind(said)
    known = constant_time_compare(request.GET.get("k", ""), act.key)
    if not known or not act.thing.startswith(VISIT):
        raise NotFound("请扫描上门时出示给您的码，再选择服务套餐。")
    return act


def _status(form: EnterpriseForm, refused: Refusal | None) -> int:
    return refused.status if refused else 422 if form.errors else 200
