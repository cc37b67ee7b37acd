"""What a fine that somebody proposes needs, seen beside the table and the statute.

Within the table's range it needs nothing. 从轻 and 从重 stay inside what the statute allows; 减轻
goes below its floor, and only with a ground of 行政处罚法 30 to 32 and collective discussion.
公益减罚 is no such ground (law.md B12): it is a reason to go lower inside the statute's range.
"""

from decimal import Decimal
from typing import NamedTuple

from jianhu.kit.errors import Refusal
from jianhu.law.discretion.amounts import Bounds, yuan
from jianhu.law.discretion.assess import Assessment
from jianhu.law.discretion.grounds import Ground, grounds

BY_LAW = "administrative-penalty-law/4"
LENIENT = "administrative-penalty-law/32"
PUBLISHED = "administrative-penalty-law/34"
TOGETHER = "administrative-penalty-law/57"


class NotProposable(Refusal):
    """A fine that the table or the statute has no room for, or not yet."""

    code = "discretion-not-proposable"
    status = 409


class Proposal(NamedTuple):
    """``grounds``: files of ``law/leniency``; the rest is what was done about a deviation."""

    fine: Decimal
    grounds: frozenset[str] = frozenset()
    public_service: bool = False
    discussed: bool = False
    reason: str = ""
    reviewed: bool = False
    approved: bool = False


def outside(given: Bounds, proposed: Decimal) -> str | None:
    """Say that a proposal leaves the tier, and what it then needs; within it, nothing."""
    if given.max is not None and proposed > given.max:
        where = f"高于本阶次{yuan(given.max)}元"
    elif given.min is not None and proposed < given.min:
        where = f"低于本阶次{yuan(given.min)}元"
    else:
        return None
    return f"拟罚{yuan(proposed)}元，{where}；须说明理由并经批准。"


def above_the_ceiling(found: Assessment, said: Proposal) -> str | None:
    """从重 ends at the ceiling, whatever the reason."""
    ceiling = found.statutory.max
    if ceiling is None or said.fine <= ceiling:
        return None
    return f"拟罚{yuan(said.fine)}元，高于法定上限{yuan(ceiling)}元；从重也不能超过上限。"


def reduced_without_a_ground(found: Assessment, said: Proposal) -> str | None:
    floor = found.statutory.min
    if floor is None or said.fine >= floor or any(each.reduces for each in _grounds(said)):
        return None
    no_ground = "公益减罚只能在法定幅度以内从轻；" if said.public_service else ""
    return (
        f"拟罚{yuan(said.fine)}元，低于法定下限{yuan(floor)}元，属于减轻处罚；{no_ground}"
        "须有《行政处罚法》第30条至第32条规定的情形。"
    )


def reduced_without_discussion(found: Assessment, said: Proposal) -> str | None:
    floor = found.statutory.min
    if floor is None or said.fine >= floor or said.discussed:
        return None
    return f"低于法定下限{yuan(floor)}元减轻处罚，须经行政机关负责人集体讨论。"


def not_lenient(found: Assessment, said: Proposal) -> str | None:
    """Who shall be treated leniently does not get the most that the table gives."""
    most, must = found.range.max, [each for each in _grounds(said) if each.duty == "shall"]
    if not must or most is None or said.fine < most or most <= (found.statutory.min or 0):
        return None
    return f"当事人有“{must[0].name}”的情形，应当从轻或者减轻，拟罚数额应当低于{yuan(most)}元。"


def deviates(found: Assessment, said: Proposal) -> str | None:
    """Outside the tier: a reason, legal review and approval; a ground is a reason."""
    left = outside(found.range, said.fine)
    reason = said.reason or said.grounds or (said.public_service and _lower(found, said))
    if left is None or (reason and said.reviewed and said.approved):
        return None
    done = {"理由": reason, "法制审核": said.reviewed, "批准": said.approved}
    return f"{left}还缺：{'、'.join(step for step, is_done in done.items() if not is_done)}。"


QUESTIONS = (
    (above_the_ceiling, BY_LAW),
    (reduced_without_a_ground, LENIENT),
    (reduced_without_discussion, TOGETHER),
    (not_lenient, LENIENT),
    (deviates, PUBLISHED),
)


def missing_for(found: Assessment, said: Proposal) -> tuple[str, str] | None:
    """Return what is missing, with the article that asks for it, or nothing."""
    answers = ((question(found, said), basis) for question, basis in QUESTIONS)
    return next(((why, basis) for why, basis in answers if why), None)


def _lower(found: Assessment, said: Proposal) -> bool:
    return found.range.min is not None and said.fine < found.range.min


def _grounds(said: Proposal) -> list[Ground]:
    known = grounds()
    if unknown := sorted(said.grounds - known.keys()):
        raise NotProposable(
            f"没有“{unknown[0]}”这一情形；可选：{'、'.join(known)}。", basis=LENIENT
        )
    return [known[name] for name in sorted(said.grounds)]
