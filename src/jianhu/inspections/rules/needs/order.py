"""Days and hours of a visit in their order: the approved day binds, nothing is dated at will."""

from datetime import date, datetime, timedelta

from jianhu.inspections.rules.basis import STRICT, by
from jianhu.inspections.rules.parameters import number
from jianhu.inspections.rules.visit import VisitFacts
from jianhu.kit.arriving import CHINA


@by(STRICT)
def it_is_the_approved_day(facts: VisitFacts) -> str | None:
    """An approval is for one day (I4); on another the head approves again."""
    day = facts.said_on or (_date(facts.said.at) if facts.said is not None else facts.today)
    if day != facts.day:
        return f"批准的检查日期是{facts.day}，不能在{day}上门；改期的，取消后重新安排、重新批准。"
    return None


@by(STRICT)
def the_day_is_not_over(facts: VisitFacts) -> str | None:
    """What was not approved in time takes place on another day (I4)."""
    if facts.day < facts.today:
        return f"检查日期{facts.day}已经过去，请取消后重新安排。"
    return None


@by(STRICT)
def nobody_arrives_before_the_approval(facts: VisitFacts) -> str | None:
    if facts.said_on and facts.approved_at and facts.said_on < _date(facts.approved_at):
        return "到达日期早于批准日期，请核对手机时间。"
    if facts.said is not None and facts.approved_at and _before(facts.said.at, facts.approved_at):
        return "到达时间早于批准时间，请核对手机时间。"
    return None


@by(STRICT)
def it_ends_after_it_began(facts: VisitFacts) -> str | None:
    if facts.said is not None and facts.arrived_at and _before(facts.said.at, facts.arrived_at):
        return "结束时间早于到达时间，请核对手机时间。"
    return None


@by(STRICT)
def notice_comes_between(facts: VisitFacts) -> str | None:
    """After the approval, and not in the future."""
    if facts.said is None or facts.approved_at is None:
        return None
    if not _date(facts.approved_at) <= facts.said.on <= facts.today:
        return "通知日期应当在批准以后、今天以前（含今天）。"
    return None


@by(STRICT)
def the_result_is_told_afterwards(facts: VisitFacts) -> str | None:
    if facts.said is None or facts.arrived_at is None:
        return None
    came = min(_date(facts.arrived_at), facts.day)  # a phone's arrival may come days later
    if not came <= facts.said.on <= facts.today:
        return "告知日期应当在检查以后、今天以前（含今天）。"
    return None


@by("administrative-penalty-law/28")
def an_order_has_its_term(facts: VisitFacts) -> str | None:
    said = facts.said
    if said is None or said.outcome != "correction":
        return None
    if said.due_on is None or said.due_on < facts.day:
        return "责令限期改正的，请写明改正期限；期限不早于检查日期。"
    return None


@by("administrative-penalty-law/28")
def nobody_looks_again_before_or_in_the_future(facts: VisitFacts) -> str | None:
    if facts.said is None:
        return None
    if not facts.day <= facts.said.on <= facts.today:
        return "复查日期应当在检查以后、今天以前（含今天）。"
    first = facts.today - timedelta(days=number("offline"))
    if facts.said.on < min(first, facts.said_on or first):
        return f"复查日期最早填{first}；更早复查的，按今天登记，在复查情况里写明。"
    return None


@by("administrative-penalty-law/28")
def the_term_is_left_to_the_party(facts: VisitFacts) -> str | None:
    """Nobody looks again while there is time to put it right, unless the party says it is."""
    said = facts.said
    due = dict(facts.terms).get(said.item) if said is not None else None
    if due is None or said.on >= due or said.reported:
        return None
    return f"改正期限到{due}，期限届满前不复查；企业报告已经改正的，请写明企业报告的情况。"


def _before(later: datetime, earlier: datetime) -> bool:
    """As far as a phone's clock is believed."""
    return later < earlier - timedelta(minutes=number("clock-off"))


def _date(moment: datetime) -> date:
    return moment.astimezone(CHINA).date()
