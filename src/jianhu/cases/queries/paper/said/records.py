"""What was seen, said, sampled and asked of others while a case is investigated."""

from jianhu.base.paper.wording import day
from jianhu.cases.models import Act, Case
from jianhu.cases.queries.paper.phrases import ended, in_words
from jianhu.cases.queries.paper.said.saying import Said, Saying, named, number_of, span
from jianhu.cases.rules.forms_records import DISPOSALS
from jianhu.cases.rules.ledger import CaseFacts

DISPOSAL = "《中华人民共和国行政处罚法》第七十四条"


def _signed(said: object, on: object) -> Said:
    signed, refused = getattr(said, "signed", False), getattr(said, "refused", "")
    return {"refused": refused, "signed_on": day(on) if signed else None}  # type: ignore[arg-type]


def _invited(case: Case, act: Act, facts: CaseFacts) -> Said:
    said = facts.acts[-1].said
    return {
        "form": {
            "interviewee": said.interviewee,
            "interview_at": f"{day(said.interview_on)}{said.hour}",
            "interview_place": said.place,
            "materials": [{"name": f"{each}。"} for each in said.materials],
        }
    }


def _interviewed(case: Case, act: Act, facts: CaseFacts) -> Said:
    said = facts.acts[-1].said
    return {
        "act": span(said, said.place),
        "form": {
            "interviewee": said.interviewee,
            "interviewee_sex": said.sex or "—",
            "interviewee_id": said.identity,
            "interviewee_work": said.work or "—",
            "interviewee_address": said.address or "—",
            "interviewee_phone": said.phone or "—",
            "recording": said.recording,
            "seen": "看清楚了。",
            "recusal": ended(said.recusal),
            "questions": [each.model_dump() for each in said.questions],
        }
        | _signed(said, said.on),
    }


def _inspected(case: Case, act: Act, facts: CaseFacts) -> Said:
    said = facts.acts[-1].said
    return {
        "act": span(said, said.place),
        "form": {
            "present": said.present,
            "present_role": said.present_role or "在场人员",
            "findings": ended(said.findings),
            "recording": said.recording,
            "witness": said.witness,
        }
        | _signed(said, said.on),
    }


def _sampled(case: Case, act: Act, facts: CaseFacts) -> Said:
    said = facts.acts[-1].said
    return {
        "act": {"moment": day(said.on), "at": said.place},
        "form": {
            "method": said.method,
            "sealing": ended(said.sealing),
            "goods": [each.model_dump() for each in said.things],
        }
        | _signed(said, said.on),
    }


def _extracted(case: Case, act: Act, facts: CaseFacts) -> Said:
    said = facts.acts[-1].said
    return {
        "act": {"moment": day(said.on), "at": said.place},
        "form": {
            "exhibit": said.name,
            "exhibit_kind": said.kind,
            "exhibit_source": said.source,
            "exhibit_quantity": said.quantity,
            "method": said.method,
            "proves": said.proves,
            "compared": said.compared,
        }
        | _signed(said, said.on),
    }


def _commissioned(case: Case, act: Act, facts: CaseFacts) -> Said:
    said = facts.acts[-1].said
    return {
        "form": {
            "expert": said.expert,
            "due": day(said.due_on),
            "goods": [{"note": "—"} | each.model_dump() for each in said.things],
            "questions_asked": said.questions,
            "requirements": said.requirements,
        }
    }


def _address(case: Case, act: Act, facts: CaseFacts) -> Said:
    said = facts.acts[-1].said
    return {
        "form": {
            "address": said.address,
            "addressee": said.addressee,
            "addressee_phone": said.phone,
            "electronic": said.electronic,
            "on_paper": not said.electronic,
            "electronic_address": said.electronic_address,
        }
        | _signed(said, said.on)
    }


def _assistance(case: Case, act: Act, facts: CaseFacts) -> Said:
    said = facts.acts[-1].said
    return {
        "form": {
            "receiver": said.receiver,
            "reasons": said.because.rstrip("。"),
            "request": ended(said.request),
            "answer_by": day(said.answer_by),
        }
    }


def _recusal(case: Case, act: Act, facts: CaseFacts) -> Said:
    said, asked = facts.acts[-1].said, facts.last("ask-recusal")
    assert asked is not None
    whom = named(asked.said.person)
    granted = f"准许{whom}回避" if said.granted else f"驳回要求{whom}回避的申请"
    return {
        "form": {
            "applicant": asked.said.applicant,
            "applied_on": day(asked.said.on),
            "reasons": asked.said.reason.rstrip("。"),
            "challenged": f"办案人员{whom}",
            "outcome": f"{granted}（{said.opinion.rstrip('。')}）",
        }
    }


def _disposed(case: Case, act: Act, facts: CaseFacts) -> Said:
    said, decided = facts.acts[-1].said, facts.last("decide")
    given = "" if said.proceeds is None else f"款项{said.proceeds}元已全部上缴国库。"
    return {
        "act": {"moment": day(said.on), "at": said.place},
        "form": {
            "document_number": number_of(case, "penalty-decision", "on-the-spot-decision"),
            "goods": [each.model_dump() for each in said.things],
            "outcome": DISPOSALS[said.how],
            "outcome_basis": f"{DISPOSAL}，处罚决定：{in_words(decided.said)}" if decided else None,
            "proceeds": given,
            "supervisor": said.supervisor,
            "signed_on": day(said.on),
        },
    }


def _corrected(case: Case, act: Act, facts: CaseFacts) -> Said:
    said = facts.acts[-1].said
    paper = case.papers.filter(number=said.number).first()
    return {
        "form": {
            "document": paper.title if paper else None,
            "document_number": said.number,
            "content": said.old,
            "result": said.new,
            "reasons": ended(said.reason),
        }
    }


RECORDS: dict[str, Saying] = {
    "invite-interview": _invited,
    "interview": _interviewed,
    "inspect": _inspected,
    "sample": _sampled,
    "extract-evidence": _extracted,
    "commission": _commissioned,
    "confirm-address": _address,
    "ask-assistance": _assistance,
    "decide-recusal": _recusal,
    "dispose-goods": _disposed,
    "correct-served": _corrected,
}
