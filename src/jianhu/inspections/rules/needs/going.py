"""Before, at and after the door: approval, certificates, code, result (I4, I7, I8, I12)."""

from datetime import date, datetime, time, timedelta

from jianhu.inspections.rules.basis import SCANNED, STRICT, by
from jianhu.inspections.rules.parameters import number
from jianhu.inspections.rules.visit import VisitFacts
from jianhu.kit.arriving import CHINA


@by(STRICT)
def the_head_approves(facts: VisitFacts) -> str | None:
    """And nobody approves a visit he makes, or drew up, himself (I4)."""
    if not facts.by_head:
        return "行政检查应当经本机关负责人批准。"
    if any(each.person == facts.by for each in facts.officers):
        return "负责人自己参加检查的，应当由其他负责人批准。"
    if facts.by == facts.drafted_by:
        return "自己拟定的检查，应当由其他负责人批准。"
    return None


@by(STRICT)
def it_was_approved_before(facts: VisitFacts) -> str | None:
    return (
        None
        if facts.approved_at
        else "没有经负责人批准，不能上门检查；情况紧急的，按紧急检查办理。"
    )


@by(STRICT)
def it_is_urgent_for_a_reason(facts: VisitFacts) -> str | None:
    if facts.said is not None and not facts.said.urgent_because:
        return "没有批准就上门，应当写明紧急的情形。"
    return None


@by(STRICT)
def it_was_not_approved_yet(facts: VisitFacts) -> str | None:
    return "已经批准过，不用补办。" if facts.approved_at else None


@by(STRICT)
def late_approval_is_in_time(facts: VisitFacts) -> str | None:
    """Or says why not: the visit took place, and its result is still to be told (I8)."""
    assert facts.arrived_at
    late = is_late(facts.day, facts.arrived_at, facts.now)
    if late and (facts.said is None or not facts.said.late_because):
        within = number("late-approval")
        return f"紧急检查应当在{within}小时内补办批准；已经超过的，请写明原因，报监督机构。"
    return None


def is_late(day: date, arrived_at: datetime, approved_at: datetime) -> bool:
    """Counted from the arrival, and where the phone told of it days later, from that day's end."""
    over = datetime.combine(day, time.max, CHINA)
    return approved_at - min(arrived_at, over) > timedelta(hours=number("late-approval"))


def is_late_scan(day: date, at: datetime) -> bool:
    return at.astimezone(CHINA).date() > day + timedelta(days=number("late-scan"))


@by(STRICT)
def notice_was_given_or_reasoned(facts: VisitFacts) -> str | None:
    if facts.said is not None and facts.said.unannounced and not facts.said.because:
        return "不预先通知的，应当写明法定的理由。"
    return None


@by("administrative-penalty-law/55")
def certificates_are_shown(facts: VisitFacts) -> str | None:
    if facts.said is not None and not facts.said.certificates_shown:
        return "应当主动出示执法证件；没有出示的，企业有权拒绝。"
    return None


@by(SCANNED)
def the_code_is_scanned_or_reasoned(facts: VisitFacts) -> str | None:
    """Where it cannot be, the reason stands there, and the scan comes later (I12)."""
    if facts.said is not None and not (facts.said.scanned or facts.said.unscanned_because):
        return "应当先扫码再检查；确实不能扫码的，请写明理由，事后补登。"
    return None


@by(SCANNED)
def it_was_scanned_in_time(facts: VisitFacts) -> str | None:
    """Within ten natural days of the visit, or it is told as unscanned (I12)."""
    if facts.arrived_at is None:
        return None
    days, seen = number("late-scan"), facts.scanned_at
    last = facts.day + timedelta(days=days)
    if seen and not is_late_scan(facts.day, seen):
        return None
    if facts.today > last and facts.said is not None and facts.said.late_because:
        return None
    if facts.today > last:
        return f"没有在{days}日内（{last}前）补登扫码，请写明情况，报监督机构。"
    return "还没有扫码，请先补登扫码再告知结果。"


@by(STRICT)
def each_item_has_its_result(facts: VisitFacts) -> str | None:
    missing = [each.name for each in facts.items if each.code not in facts.results]
    return f"还没有记录结果：{'、'.join(missing)}。" if missing else None


@by("administrative-penalty-law/55")
def the_record_is_signed_or_noted(facts: VisitFacts) -> str | None:
    said = facts.said
    if said is not None and not (said.signature or said.signed or said.refused_because):
        return "笔录应当交被检查人核对签名；拒绝签名的，注明情况。"
    return None


@by("administrative-penalty-law/47")
def a_refusal_to_sign_is_witnessed(facts: VisitFacts) -> str | None:
    """Whoever notes a refusal is not believed on his word alone."""
    said = facts.said
    if said is None or said.signature or said.signed or said.witness or said.recording:
        return None
    return "拒绝签名的，请写明见证人，或者写明音像记录（如执法记录仪编号）。"


@by("administrative-penalty-law/28")
def only_what_was_ordered_is_rechecked(facts: VisitFacts) -> str | None:
    """And a further term lies ahead."""
    said = facts.said
    if not facts.ordered or (said is not None and said.item not in facts.ordered):
        return "这个事项没有责令限期改正，或者已经复查办结，不用复查。"
    if said is not None and said.again_by and (said.corrected or said.again_by <= said.on):
        return "没有改正的，再次改正的期限应当在复查日期之后；已经改正的，不用再写期限。"
    return None


@by(STRICT)
def the_result_goes_to_the_subject(facts: VisitFacts) -> str | None:
    """Results are told, in writing, to whom was inspected (I8)."""
    if facts.said is not None and not facts.said.receiver:
        return "检查结果应当告知企业，请写明接收人。"
    return None


@by(STRICT)
def an_unapproved_visit_is_not_closed(facts: VisitFacts) -> str | None:
    return None if facts.approved_at else "紧急检查还没有补办批准，不能办结。"
