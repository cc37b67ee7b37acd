"""The whole context of a document, as ``documents/tables/words.yaml`` names its keys."""

from datetime import date
from typing import Any

from jianhu.base import moments
from jianhu.base.act_codes import code_of
from jianhu.base.paper.templates import laid_over
from jianhu.base.paper.wording import day, moment
from jianhu.cases.models import Act, Case
from jianhu.cases.queries.certificates import certified_handlers
from jianhu.cases.queries.header import header_office, power_of
from jianhu.cases.queries.paper.phrases import (
    applied,
    at_its_place,
    besides,
    ended,
    investigators,
    takers,
    threat,
)
from jianhu.cases.queries.paper.said import said_by
from jianhu.cases.queries.paper.said.saying import number_of
from jianhu.cases.queries.paper.sentence import decision, notice, payment, remedy
from jianhu.cases.rules.ledger import CaseFacts
from jianhu.catalogue import queries as catalogue
from jianhu.organisations.queries import head_of

Context = dict[str, Any]
UNKNOWN = "未提供"
UNCODED = "-"  # before an act has its code its papers carry none
ADDRESSED = (  # whose documents must say where the party lives
    *("order-correction", "decide", "waive"),
    *("seize", "seize-at-once", "freeze"),
    *("order-execution", "decide-substitute", "decide-demolition", "apply-court"),
)


def context_of(case: Case, act: Act, facts: CaseFacts, number: str, slug: str = "") -> Context:
    """Return what a document of an act is filled from; ``facts`` already hold the act.

    What the form of the act says is laid over what the case says, and over that what is said for
    this document alone, by its ``slug``.
    """
    office = header_office(case, act.on)
    head = head_of(office)
    root, of = case.parent or case, facts.parent or facts
    known: Context = {
        "case": _case(root, of) | {"number": case.number},
        "party": _party(root, needed=act.move in ADDRESSED and case.procedure != "simple"),
        "office": head.model_dump()
        | {"name": office.organ, "head": UNKNOWN, "power": power_of(root, office, act.on)},
        "officers": certified_handlers(case, act.on),
        "item": _item(case, of),
        "act": _act(case, act, number),
        "evidence": _evidence(root),
        "notice": notice(root, of),
        "decision": decision(of) | {"ordered": number_of(root, "correction-order")},
        "remedy": remedy(head, act.on),
        "payment": payment(head, of, act.on),
        "service": {"electronic": False},
        "code": _code(case),
        "form": {},
    }
    for said in said_by(case, act, facts, slug):
        known = laid_over(known, said)
    known["act"]["time"] = _time(known["act"])
    return known


def _time(act: Context) -> str:
    """From when until when; once, where both are the same."""
    return str(act["began"]) if act["began"] == act["ended"] else f"{act['began']}至{act['ended']}"


def _case(case: Case, facts: CaseFacts) -> Context:
    concluded = facts.last("decide", "waive", "notify", "conclude")
    facts_said = getattr(concluded.said, "facts", "") if concluded else ""
    name = _cause(case)
    return {
        "number": case.number,
        "name": f"{_first(case).name}{name}案",
        "cause": name,
        "source": f"{case.get_origin_display()}{f'（{case.incident}）' if case.incident else ''}",
        "found_on": day(case.discovered_on),
        "found_at": case.place or "本县",
        "filed_on": day(case.filed_on) if case.filed_on else None,
        "facts": at_its_place(case, ended(facts_said or _told_facts(facts) or case.conduct)),
    }


def _told_facts(facts: CaseFacts) -> str:
    told = facts.last("notify", "conclude")
    return str(told.said.facts) if told else ""


def _first(case: Case) -> Any:
    return case.parties.first()


def _party(case: Case, needed: bool) -> Context:
    party = _first(case)
    person = party.kind == "citizen"
    return {
        "name": party.name,
        "is_person": person,
        "id_label": "身份证件号码" if person else "统一社会信用代码",
        "id_number": party.identity or UNKNOWN,
        "representative": party.representative or UNKNOWN,
        "representative_title": "法定代表人或者负责人",
        "address": party.address or (None if needed else UNKNOWN),
        "phone": party.phone or UNKNOWN,
    }


def _item(case: Case, facts: CaseFacts) -> Context:
    item = catalogue.item(case.item, case.lasted_until) or catalogue.item(case.item)
    article = f"《{item.statute}》{item.article}" if item and item.statute else case.item_name
    return {
        "name": case.item_name,
        "code": case.item,
        "violated": article,
        "offence": (item.conduct if item else "") or _cause(case),
        "basis": f"{article}{threat(article, item.basis if item else '', applied(facts))}"
        + besides(article, facts),
    }


def _cause(case: Case) -> str:
    """What was found, of all that the item's entry names; the whole entry where nobody said."""
    return case.cause or case.item_name.removeprefix("对").removesuffix("的行政处罚").removesuffix(
        "的处罚"
    )


def _act(case: Case, act: Act, number: str) -> Context:
    at = moments.local(act.said_at or act.at)
    return {
        "number": number,
        "date": day(act.on),
        "moment": moment(at),
        "began": moment(at),
        "ended": moment(at),
        "at": case.place or case.office.organ,
    }


def _evidence(case: Case) -> list[Context]:
    own = investigators(case)
    return [
        {
            "name": each.says,
            "kind": each.kind,
            "proves": each.proves,
            "source": f"{takers(own, each)}取得",
            "got_on": _on(each.captured_at),
            "quantity": "1份",
        }
        for each in case.evidence.select_related("captured_by")
        if not each.excluded
    ]


def _on(at: Any) -> str:
    found: date = moments.local(at).date()
    return day(found)


def _code(case: Case) -> Context:
    code = code_of(case)
    return (
        {"text": code.code, "url": code.party_path}
        if code
        else {"text": case.number, "url": UNCODED}
    )
