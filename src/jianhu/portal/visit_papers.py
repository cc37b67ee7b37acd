"""The papers of a visit for who holds the inspected's own code."""

from urllib.parse import quote

from django.http import HttpRequest, HttpResponse
from django.utils.crypto import constant_time_compare
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from jianhu.base.act_codes import act_behind
from jianhu.inspections.queries.paper import rendered_for_party
from jianhu.kit.errors import NotFound, Refusal
from jianhu.portal.act_page import VISIT, again
from jianhu.portal.pages import quiet


@never_cache
@require_safe
def paper(request: HttpRequest, said: str, paper: int) -> HttpResponse:
    try:
        act = act_behind(said)
        known = constant_time_compare(request.GET.get("k", ""), act.key)
        if not (known and act.thing.startswith(VISIT)):
            raise NotFound("请扫描执法人员出示的码，再看文书。")
        house = request.build_absolute_uri("/").rstrip("/")
        name, content = rendered_for_party(int(act.thing.removeprefix(VISIT)), paper, house)
    except Refusal as why:
        return again(request, said, why)
    response = HttpResponse(content, content_type="application/pdf")
    response["Content-Disposition"] = f"inline; filename*=UTF-8''{quote(name)}"
    return quiet(response)
