"""How often: yearly caps, subjects left in peace, plans that overlap (I3, I5)."""

from jianhu.inspections.rules.basis import STRICT, by
from jianhu.inspections.rules.caps import counted
from jianhu.inspections.rules.parameters import parameters
from jianhu.inspections.rules.visit import ITEMLESS, ROUTINE, UNBOUND, UNCOUNTED, VisitFacts

PEACEFUL = ("green", "blue")


@by(STRICT)
def caps_are_kept_or_reasoned(facts: VisitFacts) -> str | None:
    """A soft stop: one visit more needs a reason that stays on the file (I3).

    Each office publishes its own cap: the reason is for those the head names, and for no other.
    """
    over, named = over_caps(facts), {*getattr(facts.said, "over_caps", ())}
    if needless := "、".join(sorted(named - {*over})):
        return f"{needless}没有超出年度频次上限，不用列明。"
    left = [says for name, says in over.items() if name not in named]
    if left:
        return f"{'；'.join(left)}。确需检查的，请写明理由，并列明这些单位。"
    if over and not _said(facts, "over_cap_because"):
        return f"{'；'.join(over.values())}。请写明确需检查的理由。"
    return None


def over_caps(facts: VisitFacts) -> dict[str, str]:
    """Return by name the offices for which this visit is one too many, and what is said of it."""
    if facts.kind != "inspection":
        return {}
    return {
        facts.told_apart(
            office
        ): f"{facts.told_apart(office)}本年已经检查{made}次{_still(ahead)}，上限{cap}次"
        for office, cap in facts.caps
        for made, ahead in [_visits(facts, office)]
        if made + ahead >= cap and not facts.sources_of(office) <= {*UNCOUNTED}
    }


def lifted(facts: VisitFacts) -> tuple[int, ...]:
    """Return the offices that the head named: what they are called may change before the door."""
    named = {*getattr(facts.said, "over_caps", ())}
    return tuple(office for office, _ in facts.caps if facts.told_apart(office) in named)


@by(STRICT)
def caps_still_have_room(facts: VisitFacts) -> str | None:
    """Others may have come since it was approved; what the head gave a reason for stands (I3).

    A lead is followed with all that goes along.
    """
    lead = facts.source in UNBOUND
    if facts.kind != "inspection" or lead:
        return None
    over = [
        f"{facts.told_apart(office)}本年已经检查{made}次，上限{cap}次"
        for office, cap in facts.caps
        for made, _ in [_visits(facts, office)]
        if made >= cap
        and office not in facts.over_caps
        and not facts.sources_of(office) <= {*UNBOUND}
    ]
    tail = "批准以后频次已经用完；确需检查的，取消后重新报批，写明理由。"
    return f"{'；'.join(over)}。{tail}" if over else None


@by(STRICT)
def the_well_behaved_are_left_in_peace(facts: VisitFacts) -> str | None:
    """Routine plans pass over who is green; complaints, alarms and orders do not (row 24).

    Each item by what it came from: a lead takes no routine along.
    """
    if facts.colour not in PEACEFUL:
        return None
    if facts.only_routine:
        return "信用良好的监管对象不列入例行检查；有投诉、预警或者上级部署的除外。"
    if not facts.routine:
        return None
    names = "、".join(each.name for each in facts.routine)
    return (
        f"信用良好的监管对象不列入例行检查，{names}不能一并检查；请取消后重新安排，只查其他事项。"
    )


@by(STRICT)
def no_routine_is_urgent_with_the_well_behaved(facts: VisitFacts) -> str | None:
    """A lead is followed at once with all that goes along, as it is beyond a cap."""
    return None if facts.source in UNBOUND else the_well_behaved_are_left_in_peace(facts)


@by(STRICT)
def fruitless_visits_end(facts: VisitFacts) -> str | None:
    """Asked of each office that comes for routine, whoever leads the visit."""
    limit = parameters()["fruitless-visits"]
    for office in dict.fromkeys(each.office for each in facts.routine):
        if limit.allows(run := _in_vain(facts, office)):
            return f"{facts.name_of(office)}连续{run}次检查没有发现问题，不再安排例行检查。"
    return None


def _in_vain(facts: VisitFacts, office: int) -> int:
    """Count its last routine visits in vain: a lead that came to nothing was no routine.

    What a lead found ends the run all the same.
    """
    own = [each for each in facts.before if each.office == office and each.kind == "inspection"]
    run = 0
    for each in sorted(own, key=lambda went: went.day, reverse=True):
        if not each.fruitless:
            break
        run += each.source in ROUTINE
    return run


@by(STRICT)
def overlapping_plans_are_merged_or_reasoned(facts: VisitFacts) -> str | None:
    """综合查一次: what others are about to check there comes along (I5).

    Not with what an enterprise asked for itself: it has the items it read and no other (row 83);
    nor with what looks at none.
    """
    if facts.source == "request" or facts.kind in ITEMLESS:
        return None
    if facts.overlapping and not _said(facts, "apart_because"):
        others = "、".join(facts.overlapping)
        return f"同一对象还有{others}等待检查，应当合并为一次；不合并的，请写明理由。"
    return None


def _said(facts: VisitFacts, name: str) -> str:
    return str(getattr(facts.said, name, "") or "")


def _visits(facts: VisitFacts, office: int) -> tuple[int, int]:
    """Return how many were made this year, and how many are approved for it."""
    year = facts.day.year
    return counted(facts.before, office, year), counted(facts.ahead, office, year)


def _still(ahead: int) -> str:
    return f"、另已批准{ahead}次" if ahead else ""
