"""What no draft is folded for: lead, head, days and a subject left in peace stand (I5)."""

from django.db.models import Q

from jianhu.base.models import Person
from jianhu.inspections.models import Visit
from jianhu.inspections.queries.door import decides
from jianhu.inspections.queries.overlaps import near
from jianhu.inspections.queries.packages import ordered_for
from jianhu.inspections.rules.basis import STRICT
from jianhu.inspections.rules.procedure import APPROVE, LABELS, PLAN
from jianhu.inspections.rules.visit import ROUTINE
from jianhu.kit.errors import NotAllowed, WrongStep
from jianhu.subjects.queries import spared_by_routine


def check_folds(by: Person, into: Visit, other: Visit) -> None:
    _check_gives(by, into, other)
    _check_alike(into, other)
    _check_within(into, other)
    _check_at_peace(into, other)


def _check_gives(by: Person, into: Visit, other: Visit) -> None:
    """Who leads a draft gives it away; no head approves what he drew up or put in himself (I4)."""
    if not decides(by, other, PLAN):
        raise NotAllowed(f"检查{other.number}应当由牵头机关合并。", basis=STRICT)
    theirs = {other.by, by} - {into.by}
    if any(each.has_perm(APPROVE) and decides(each, into, APPROVE) for each in theirs):
        raise WrongStep("负责人自己拟定或者经手的检查，不能并入由他批准的检查。", basis=STRICT)


def _check_alike(into: Visit, other: Visit) -> None:
    if other.pk == into.pk or not near(into.subject_id, into.day).filter(pk=other.pk).exists():
        raise WrongStep(f"检查{other.number}不是同一对象近日的检查，不能合并。", basis=STRICT)
    if other.step != "draft":
        says = f"检查{other.number}{LABELS[other.step]}，不能再合并；要合并的，先取消。"
        raise WrongStep(says, basis=STRICT)
    if other.kind != into.kind or ordered_for(other.reference):
        raise WrongStep(f"检查{other.number}是企业申请的，不与行政检查合并。", basis=STRICT)
    if into.source in ROUTINE and other.source not in ROUTINE:
        says = f"检查{other.number}由{other.get_source_display()}提起，请在那次检查里合并这一次。"
        raise WrongStep(says, basis=STRICT)
    if other.urgent:
        raise WrongStep(f"检查{other.number}情况紧急，不并入其他检查。", basis=STRICT)


def _check_within(into: Visit, other: Visit) -> None:
    """Neither a campaign nor a plan is stretched beyond its days; an item is one office's."""
    campaign = other.campaign
    if campaign and into.campaign_id not in (None, campaign.pk):
        raise WrongStep("两次检查属于不同的专项行动，不能合并。", basis=STRICT)
    if campaign and not campaign.since <= into.day <= campaign.until:
        raise WrongStep(f"{into.day}不在专项行动“{campaign.name}”的期限内。", basis=STRICT)
    if other.due.filter(Q(earliest__gt=into.day) | Q(due__lt=into.day)).exists():
        says = f"检查{other.number}的计划事项不在{into.day}的期限内。"
        raise WrongStep(says, basis=STRICT)
    ours = dict(into.items.values_list("item", "office"))
    theirs = other.items.values_list("item", "office")
    if any(ours.get(item, office) != office for item, office in theirs):
        raise WrongStep("两次检查有不同单位的同一事项，不能合并。", basis=STRICT)


def _check_at_peace(into: Visit, other: Visit) -> None:
    """Routine goes along with no lead to a subject it has to leave in peace (row 24)."""
    if _has_routine(other) and spared_by_routine([into.subject_id]):
        says = f"信用良好的监管对象不列入例行检查，检查{other.number}的例行事项不能一并检查。"
        raise WrongStep(says, basis=STRICT)


def _has_routine(other: Visit) -> bool:
    asked = other.items.filter(source__in=ROUTINE).exists()
    return asked or (other.source in ROUTINE and other.items.filter(source="").exists())
