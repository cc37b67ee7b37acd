"""Demo mode's way in: one click for each role. Outside demo mode there is no such page."""

from typing import NamedTuple

from django.conf import settings
from django.contrib.auth import login
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from jianhu.base.models import Person
from jianhu.organisations import queries as organisations


class Role(NamedTuple):
    """A card: whom one becomes, and what there is to do."""

    post: str
    name: str
    says: str


GROUPS = (
    (
        "县行政执法指挥中心",
        (
            Role("dispatcher", "指挥调度岗", "看全县事件，派遣、督办、办结"),
            Role("analyst", "分析研判岗", "研判线索，合并重复，拆分多头"),
            Role("supervisor", "督查考核岗", "核对处置前后，退回或通过"),
            Role("duty-commander", "值班指挥长", "当班统一指挥，处理超时与升级"),
        ),
    ),
    (
        "一线（手机）",
        (
            Role("team-leader", "执法队长", "带队接收任务，安排片区力量"),
            Role("officer", "执法队员", "接收、到达、拍照、反馈结果"),
            Role("grid-member", "网格员", "随手拍照上报，看办理结果"),
            Role("station-head", "村社站长", "轻微问题在村社就地办结"),
        ),
    ),
    (
        "办案",
        (
            Role("legal-reviewer", "法制审核员", "审核处罚决定，主持听证"),
            Role("studio-lawyer", "驻队律师", "应请求研讨疑难案件，意见存副卷"),
            Role("office-head", "机关负责人", "审批立案，作出处罚决定"),
            Role("cashier", "罚没收缴岗", "凭票据登记缴款"),
        ),
    ),
    (
        "部门与管理",
        (
            Role("liaison", "部门联络员", "接收派给本部门的事件"),
            Role("leader", "县领导", "驾驶舱：组织、事项、运行、数据"),
            Role("administrator", "系统管理员", "机构、岗位、设备；看不到事件"),
        ),
    ),
)
ROLES = {role.post: role for _, roles in GROUPS for role in roles}


@require_http_methods(["GET", "HEAD", "POST"])
def demo(request: HttpRequest) -> HttpResponse:
    if not settings.DEMO:
        raise Http404
    if request.method == "POST":
        return _become(request, request.POST.get("post", ""))
    shown = {"groups": GROUPS, "county": _county()}
    return render(request, "project/demo.html", shown)


def _become(request: HttpRequest, post: str) -> HttpResponse:
    """The demonstration's first holder of a post bears the post's name as username."""
    person = Person.objects.filter(username=post, is_active=True).first()
    if post not in ROLES or person is None:
        raise Http404
    login(request, person)
    return redirect("home")


def _county() -> str:
    return organisations.county().name if organisations.areas("county").exists() else "示范县"
