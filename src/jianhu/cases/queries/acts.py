"""The same act: what else was filed or fined for it (行政处罚法第二十五条、第二十九条)."""

from django.db.models import Q, QuerySet

from jianhu.cases.models import Act, Case, Party
from jianhu.cases.rules.parameters import parameters
from jianhu.geo.distance import metres

OVER = ("not-filed", "dropped", "drop-served", "handed-over", "terminated")


def same_act(case: Case) -> list[Case]:
    """Return the other cases about this act: of a party of it, about the same days, near by."""
    return [each for each in _same(case) if _is_near(case, each)]


def undetermined(case: Case, others: list[Case]) -> list[Case]:
    """Return those that the head did not find to be about another act."""
    acts = case.acts.all()
    separate = {act.said["other"] for act in acts if act.move == "find-separate"}
    return [each for each in others if each.number not in separate]


def filed_elsewhere(case: Case, others: list[Case]) -> str:
    """Say which other office filed about this act before; "" if none did."""
    filed = (each for each in others if each.filed_on and each.office_id != case.office_id)
    found = next(filed, None)
    return f"{found.office.name}已就同一行为立案（{found.number}）" if found else ""


def fined_before(others: list[Case]) -> str:
    """Return the number of the case in which this act was fined; "" if in none."""
    return next((each.number for each in others if each.fine), "")


def designated(case: Case, others: list[Case]) -> int:
    """Return the office that a common superior named for this act, 0 if none did."""
    claims = [case, *others]
    named = Act.objects.filter(case__in=claims, move="designate").order_by("-id").first()
    return int(named.said["office"]) if named else 0


def _same(case: Case) -> QuerySet[Case]:
    """Return other cases of a party of this one about days that touch its own."""
    lasted = Q(ended_on__gte=case.happened_on) | Q(ended_on=None, happened_on__gte=case.happened_on)
    others = Case.objects.filter(lasted, happened_on__lte=case.lasted_until)
    others = others.filter(pk__in=_of_its_parties(case).values("case")).exclude(pk=case.pk)
    return others.exclude(step__in=OVER).select_related("office")


def _of_its_parties(case: Case) -> QuerySet[Party]:
    """Whoever has a number is known by it; where either side has none, the name must do."""
    same = Q(pk__in=[])
    for each in case.parties.all():
        unnumbered = Q(identity="", name=each.name)
        same |= unnumbered | (Q(identity=each.identity) if each.identity else Q(name=each.name))
    return Party.objects.filter(same)


def _is_near(case: Case, other: Case) -> bool:
    away = float(metres(case.lon, case.lat, other.lon, other.lat))
    return parameters()["same-act-metres"].allows(away)
