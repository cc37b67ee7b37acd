"""Sentences of a document that follow from the law and the ledger."""

from datetime import date
from typing import Any

from jianhu.base.paper.wording import day, in_capitals, yuan
from jianhu.cases.models import Case
from jianhu.cases.queries.paper.course import course, heard, lighter, silence
from jianhu.cases.queries.paper.phrases import ended, in_words
from jianhu.cases.rules.hearing_due import hearing_is_due
from jianhu.cases.rules.ledger import CaseFacts
from jianhu.cases.rules.needs.notice import statement_until
from jianhu.law.deadlines import terms
from jianhu.law.surcharge import rates
from jianhu.organisations.rules.letterheads import Letterhead

Context = dict[str, Any]
CASH_BY = {
    "small": "第六十八条第一项",
    "hard-to-collect": "第六十八条第二项",
    "remote": "第六十九条",
}


def decision(facts: CaseFacts) -> Context:
    """What was decided, or what is proposed while nothing is."""
    proposed = facts.last("decide", "notify", "conclude")
    ordered = facts.last("order-correction")
    known: Context = {"course": course(facts)}
    if proposed:
        said = proposed.said
        known |= {
            "fined": bool(said.fine),
            "penalty": in_words(said),
            "fine": yuan(said.fine),
            "fine_words": in_capitals(said.fine),
            "discretion": ended(getattr(said, "reasons", "") or _reasons(facts)) + lighter(facts),
            "performance": _performance(facts),
        }
    return known | {
        "correction": ordered.said.what if ordered else None,
        "correct_by": day(ordered.said.due_on) if ordered and ordered.said.due_on else None,
    }


def _reasons(facts: CaseFacts) -> str:
    concluded = facts.last("conclude")
    return str(concluded.said.reasons) if concluded else ""


def _performance(facts: CaseFacts) -> str:
    decided = facts.last("decide", "notify", "conclude")
    if decided and decided.said.fine:
        return "当事人应当按照下列方式和期限缴纳罚款。"
    return "当事人应当自收到本决定书之日起履行。"


def notice(case: Case, facts: CaseFacts) -> Context:
    told = facts.last("notify")
    if told is None:
        return {}
    weighed, held = facts.since(told, "recheck"), facts.since(told, "hold-hearing")
    spoken = heard(facts)
    paper = case.papers.filter(template="penalty-notice").last()
    due = told.said.hearing or hearing_is_due(told.said, facts.party.kind, told.on)
    return {
        "number": paper.number if paper else None,
        "date": day(told.on),
        "served_on": day(told.said.on),
        "intended": in_words(told.said),
        "reasons": ended(told.said.reasons),
        "defence_until": day(statement_until(told)),
        "hearing": bool(due),
        "hearing_days": f"{terms()['hearing-request'].value_on(told.on)}个工作日",
        "hearing_held": _hearing(facts, held.on if held else None),
        "defended": bool(spoken),
        "defence": spoken or None,
        "silence": silence(facts),
        "recheck": f"经复核：{ended(weighed.said.opinion)}" if weighed else None,
    }


def _hearing(facts: CaseFacts, held: date | None) -> str:
    given_up = facts.since(facts.last("notify"), "waive-defence")
    if held is None and given_up and given_up.said.hearing_too:
        return f"{day(given_up.said.on)}，当事人书面放弃听证。"
    if held is None:
        return "当事人在规定期限内没有要求听证。"
    return f"应当事人要求，本机关于{day(held)}举行听证。本决定根据听证笔录作出。"


def remedy(head: Letterhead, on: date) -> Context:
    return {
        "review_office": head.review_office,
        "review_term": f"{terms()['review-application'].value_on(on)}日",
        "court": head.court,
        "lawsuit_term": f"{terms()['lawsuit'].value_on(on)}个月",
        "lawsuit_after_review": f"{terms()['lawsuit-after-review'].value_on(on)}日",
        "online": head.review_online,
    }


def payment(head: Letterhead, facts: CaseFacts, on: date) -> Context:
    rate = rates()["late-payment"].on(on)
    decided = facts.last("decide")
    cash = getattr(decided.said, "cash", "no") if decided else "no"
    return {
        "on_the_spot": cash != "no",
        "on_the_spot_basis": f"《中华人民共和国行政处罚法》{CASH_BY.get(cash, '')}",
        "agency": head.pay_to,
        "address": head.pay_at,
        "account": head.pay_account,
        "term": f"{terms()['payment'].value_on(on)}日",
        "surcharge": (
            "逾期不缴纳罚款的，依照《中华人民共和国行政处罚法》第七十二条第一款第一项的规定，"
            f"每日按罚款数额的{rate.percent_per_day.normalize():f}%加处罚款，"
            "加处罚款的数额不超出罚款的数额。"
        ),
    }
