"""涉嫌犯罪: the report, the chief's decision, the transfer with its papers, and what follows."""

import re

from jianhu.base.models import Person
from jianhu.base.paper.wording import day, moment
from jianhu.cases.models import Act, Case, Held
from jianhu.cases.queries.paper.phrases import ended, in_words
from jianhu.cases.queries.paper.said.measure import number_of, the
from jianhu.cases.queries.paper.said.registration import goods
from jianhu.cases.queries.paper.said.saying import Said, Saying
from jianhu.cases.rules.forms_crime import PAPERS
from jianhu.cases.rules.ledger import CaseFacts
from jianhu.law.deadlines import last_day, terms
from jianhu.organisations import queries as organisations

NOTHING = {"name": "本案没有涉案物品", "model": "无", "quantity": "无", "note": "无"}


def _crime(facts: CaseFacts) -> Said:
    said = the(facts, "form-crime-group").said
    by_default = f"《中华人民共和国刑法》关于{said.crime}的规定"
    return {"crime": said.crime, "crime_basis": said.basis or by_default}


def _facts(facts: CaseFacts) -> Said:
    return {"facts": ended(the(facts, "form-crime-group").said.because)}


def _group(case: Case, act: Act, facts: CaseFacts) -> list[Said]:
    members = the(facts, "form-crime-group").said.members
    held = organisations.certificates_of(members, case.domain, act.on)
    people = Person.objects.in_bulk(members)
    return [
        {"name": str(people[each]), "certificate": held.get(each, "未登记")} for each in members
    ]


def _reported(case: Case, act: Act, facts: CaseFacts) -> Said:
    course = {"course": ended(facts.acts[-1].said.report)}
    group = _group(case, act, facts)
    return {"form": _crime(facts) | course, "case": _facts(facts), "officers": group}


def _approved(case: Case, act: Act, facts: CaseFacts) -> Said:
    said, report = facts.acts[-1].said, the(facts, "report-crime")
    form = {
        "police": "同级公安机关",
        "reported_at": day(report.on),
        "decide_by": day(last_day(terms()["crime-approval"], report.on)),
        "opinion": report.said.report,
        "opinion_date": day(report.on),
        "approval": getattr(said, "opinion", "") or f"不批准移送。理由：{said.reason}",
        "approval_date": day(act.on),
    }
    group = _group(case, act, facts)
    return {"form": _crime(facts) | form, "case": _facts(facts), "officers": group}


def _transferred(case: Case, act: Act, facts: CaseFacts) -> Said:
    """The letter and the lists that go with it; the lists bear the letter's number."""
    said, decided = facts.acts[-1].said, facts.last("decide")
    papers = [each for each in PAPERS[1:] if each in said.papers]
    form = {
        "police": said.to,
        "approved_at": moment(facts.background.moments["approve-transfer"]),
        "papers": [{"name": each, "quantity": "1份", "original": "原件"} for each in papers],
        "penalties": f"{in_words(decided.said)}。" if decided else "",
    }
    return {"form": _crime(facts) | form | _goods(case)}


def _goods(case: Case) -> Said:
    held = [
        {
            "name": each.name,
            "model": "见扣押清单",
            "quantity": each.quantity,
            "note": f"{each.keeper or case.office.organ}保管",
        }
        for each in Held.objects.filter(case__parent=case, outcome__in=("", "handed-over"))
    ]
    return {
        "document_number": number_of(case, "crime-transfer"),
        "goods": held or [NOTHING],
        "kept_at": case.office.organ if held else "无",
    }


def _handed_over(case: Case, act: Act, facts: CaseFacts) -> Said:
    said, known = facts.acts[-1].said, _goods(case)
    rows = [goods(each) | {"note": "已移交"} for each in re.split("[、；]", said.list.rstrip("。"))]
    things = known["goods"] if known["goods"] != [NOTHING] else rows
    return {"form": known | {"goods": things, "kept_at": f"已由{said.received_by}接收"}}


def _objected(case: Case, act: Act, facts: CaseFacts) -> Said:
    said, declined = facts.acts[-1].said, the(facts, "police-decline")
    form = {
        "police": the(facts, "transfer-crime").said.to,
        "document_number": number_of(case, "crime-transfer"),
        "notice_number": declined.said.document,
        "received_on": day(declined.said.on),
        "reasons": ended(said.reason),
    }
    return {"form": _crime(facts) | form, "act": {"date": day(said.on)}}


CRIME: dict[str, Saying] = {
    "report-crime": _reported,
    "approve-transfer": _approved,
    "refuse-transfer": _approved,
    "transfer-crime": _transferred,
    "hand-over-goods": _handed_over,
    "ask-police-review": _objected,
    "ask-supervision": _objected,
}
