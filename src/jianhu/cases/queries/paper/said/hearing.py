"""What the party says before anybody decides, and the hearing."""

from typing import Any

from jianhu.base.paper.wording import day
from jianhu.base.people import masked_name
from jianhu.cases.models import Act, Case
from jianhu.cases.queries.paper.phrases import ended, in_words, proposed, speaker
from jianhu.cases.queries.paper.said.saying import Said, Saying, named, span
from jianhu.cases.rules.forms import HOW
from jianhu.cases.rules.ledger import CaseFacts
from jianhu.catalogue import queries as catalogue

NOT_THERE = "当事人无正当理由未出席听证，视为放弃听证权利，听证终止。"


def _defended(case: Case, act: Act, facts: CaseFacts) -> Said:
    said = facts.acts[-1].said
    return {"form": speaker(case) | {"defence": said.text}}


def _waived(case: Case, act: Act, facts: CaseFacts) -> Said:
    said = facts.acts[-1].said
    return {"notice": {"hearing": said.hearing_too}, "form": {"signed_on": day(said.on)}}


def _asked(case: Case, act: Act, facts: CaseFacts) -> Said:
    said = facts.acts[-1].said
    asked = {"asked_on": day(said.on), "how": HOW[said.how], said.how: True}
    return {"form": speaker(case) | asked | {"text": ended(said.text) if said.text else ""}}


def _called(case: Case, act: Act, facts: CaseFacts) -> Said:
    said, party, asked = facts.acts[-1].said, facts.party, facts.last("ask-hearing")
    return {
        "form": _where(said)
        | {
            "public": "公开" if said.open_to_public else "不公开",
            "clerk": said.clerk,
            "asked_on": day(asked.said.on) if asked else day(said.on),
            "party_shown": masked_name(party.name) if party.kind == "citizen" else party.name,
            "register_by": day(said.held_on),
        }
    }


def _where(call: Any) -> Said:
    return {
        "hearing_at": f"{day(call.held_on)}{call.hour}",
        "hearing_place": call.place,
        "chair": named(call.chair),
    }


def _held(case: Case, act: Act, facts: CaseFacts) -> Said:
    said, call = facts.acts[-1].said, facts.last("call-hearing")
    assert call is not None
    return {
        "act": span(said, call.said.place) | _hour(said, call.said),
        "form": _where(call.said)
        | {
            "public": "公开" if call.said.open_to_public else "不公开",
            "clerk": said.clerk or call.said.clerk,
            "speaker": speaker(case)["speaker"],
            "speaker_role": _role(case, said),
            "recusal": ended(said.recusal) if said.recusal else "",
            "accusation": said.accusation or _accusation(case, facts),
            "defence": _spoken(said),
            "last_words": said.last_words,
            "absent": not said.attended,
            "findings": ended(said.findings or "双方的意见和对证据的质证载于听证笔录"),
            "opinion": ended(said.opinion or "请本机关依法作出决定"),
        },
    }


def _hour(held: Any, call: Any) -> Said:
    """Where nobody wrote down when it began, it began when it was called for."""
    if held.began_at:
        return {}
    began = f"{day(held.on)}{call.hour}"
    return {"began": began, "moment": began} | ({} if held.ended_at else {"ended": began})


def _role(case: Case, said: Any) -> str:
    if not said.attended:
        return "未出席"
    role = speaker(case)["speaker_role"]
    return f"{role}和代理人{said.agents}人" if said.agents else role


def _spoken(said: Any) -> str:
    if not said.attended:
        return f"{NOT_THERE}{ended(said.record)}"
    return "".join(ended(each) for each in (said.record, said.defence) if each)


def _accusation(case: Case, facts: CaseFacts) -> str:
    """What the officers put before the hearing is what they told the party."""
    told = facts.last("notify")
    if told is None:
        return ""
    said, item = told.said, catalogue.item(case.item, case.lasted_until)
    basis = f"依据《{item.statute}》{item.article}，" if item and item.statute else ""
    return f"{ended(said.facts)}{ended(said.reasons)}{basis}拟作出{in_words(said)}。"


def _rechecked(case: Case, act: Act, facts: CaseFacts) -> Said:
    said = facts.acts[-1].said
    result = "成立，予以采纳。" if said.adopted else "不成立，不予采纳。"
    changed = f"拟作出的处罚改为：{proposed(facts)}。" if said.fine is not None else ""
    return {
        "notice": _in_the_hearing(facts),
        "form": {
            "findings": ended(said.opinion),
            "result": f"当事人提出的事实、理由和证据{result}{changed}",
        },
    }


def _in_the_hearing(facts: CaseFacts) -> Said:
    """Without a defence of its own, what the party said in the hearing is weighed."""
    told = facts.last("notify")
    if facts.since(told, "defend"):
        return {}
    held = facts.since(told, "hold-hearing")
    if held is None:
        return {"defence": "当事人没有提出陈述、申辩。"}
    return {"defence": f"{day(held.said.on)}听证中，{_spoken(held.said)}"}


HEARING: dict[str, Saying] = {
    "defend": _defended,
    "waive-defence": _waived,
    "ask-hearing": _asked,
    "call-hearing": _called,
    "hold-hearing": _held,
    "recheck": _rechecked,
}
