"""Hearings: asked for in time, called in time, chaired by another, and decided by their record."""

from datetime import date

from jianhu.cases.rules.arrival import arrived_on
from jianhu.cases.rules.hearing_due import hearing_is_due
from jianhu.cases.rules.investigated import investigated
from jianhu.cases.rules.ledger import Act, CaseFacts
from jianhu.cases.rules.need import need
from jianhu.law.deadlines import last_day, terms
from jianhu.law.limits import limit

ARTICLE = "administrative-penalty-law/64"


def request_until(notice: Act) -> date:
    return last_day(terms()["hearing-request"], arrived_on(notice))


@need(ARTICLE, "B38", typed=True)
def asked_in_time(facts: CaseFacts) -> str | None:
    notice = facts.last("notify")
    if notice is None or facts.said.on <= request_until(notice):
        return None
    return f"要求听证应当在{request_until(notice)}前提出。"


@need(ARTICLE, "B38", absent=True)
def hearing_was_asked_for(facts: CaseFacts) -> str | None:
    if facts.since(facts.last("notify"), "ask-hearing"):
        return None
    return "当事人没有要求听证。"


@need(ARTICLE, "B37", "B38")
def hearing_was_given(facts: CaseFacts) -> str | None:
    notice = facts.last("notify")
    if notice is None or not is_due(facts, notice):
        return None
    if facts.since(notice, "hold-hearing") or _was_given_up(facts, notice):
        return None
    if facts.since(notice, "ask-hearing"):
        return "当事人要求听证，应当组织听证后再作决定。"
    until = request_until(notice)
    if facts.today > until:
        return None
    return f"当事人可以在{until}前要求听证，期限届满或者书面放弃后才能作出决定。"


def is_due(facts: CaseFacts, notice: Act) -> bool:
    return bool(notice.said.hearing or hearing_is_due(notice.said, facts.party.kind, notice.on))


def _was_given_up(facts: CaseFacts, notice: Act) -> bool:
    waiver = facts.since(notice, "waive-defence")
    return bool(waiver and waiver.said.hearing_too and not facts.since(waiver, "ask-hearing"))


@need(ARTICLE, "B38", typed=True)
def party_is_notified_in_time(facts: CaseFacts) -> str | None:
    until = last_day(terms()["hearing-notice"], facts.said.held_on)
    if facts.said.notified_on <= until:
        return None
    return f"{facts.said.held_on}举行听证，最迟应当在{until}通知当事人；请改期。"


@need(ARTICLE, "B38", typed=True)
def chair_did_not_investigate(facts: CaseFacts) -> str | None:
    if facts.said.chair not in investigated(facts):
        return None
    return "听证由非本案调查人员主持，请另选主持人。"


@need("administrative-penalty-law/63", "B37")
def hearing_right_was_told(facts: CaseFacts) -> str | None:
    """The party may have turned out to be another kind of party since it was told."""
    notice = facts.last("notify")
    because = hearing_is_due(notice.said, facts.party.kind, notice.on) if notice else None
    if notice is None or because is None or notice.said.hearing:
        return None
    return f"{because}，而告知书没有告知听证权利，请重新告知。"


@need(ARTICLE, "B38")
def held_by_who_was_called(facts: CaseFacts) -> str | None:
    call = facts.last("call-hearing")
    if call is None or call.said.chair == facts.by:
        return None
    return "听证由通知书上写明的主持人主持；更换主持人的，请重新通知。"


@need(ARTICLE, "B38")
def hearing_was_called(facts: CaseFacts) -> str | None:
    asked = facts.since(facts.last("notify"), "ask-hearing")
    return None if facts.since(asked, "call-hearing") else "请先通知举行听证的时间、地点。"


@need(ARTICLE, "B38", typed=True)
def held_as_called(facts: CaseFacts) -> str | None:
    call = facts.last("call-hearing")
    if call is None or call.said.held_on == facts.said.on:
        return None
    return f"听证通知的是{call.said.held_on}；改期的请重新通知。"


@need(ARTICLE, "B38", typed=True)
def agents_are_few(facts: CaseFacts) -> str | None:
    most = limit("hearing-agents")
    if most.allows(facts.said.agents, facts.today):
        return None
    return f"当事人可以委托一至{most.on(facts.today)}人代理。"


@need(ARTICLE, "B38", typed=True)
def record_is_signed(facts: CaseFacts) -> str | None:
    said = facts.said
    if said.signed or not said.attended:
        return None
    return "听证笔录应当交当事人核对，签字或者注明拒绝签字。"
