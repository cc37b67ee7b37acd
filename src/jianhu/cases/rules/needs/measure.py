"""May the measure be taken at all: listed, necessary, approved (行政强制法第十六至十九条)."""

from jianhu.cases.rules.ledger import CaseFacts
from jianhu.cases.rules.need import need
from jianhu.cases.rules.needs.officers import two_officers_hold_certificates
from jianhu.law.hours import hours, last_moment

POWER = "administrative-coercion-law/17"
WORDS = ("查封", "扣押", "行政强制措施")


@need(POWER, "C1")
def office_may_coerce(facts: CaseFacts) -> str | None:
    """The power cannot be entrusted: only who is empowered for the item may."""
    return facts.not_competent or None


@need(POWER, "C1")
def item_lists_the_measure(facts: CaseFacts) -> str | None:
    if any(word in facts.measure for word in WORDS):
        return None
    return (
        f"事项清单中这一事项的措施是“{facts.measure}”，"
        "没有查封、扣押，不得采取；需要保全证据的，可以先行登记保存。"
    )


@need("administrative-coercion-law/28", "C10")
def case_is_open(facts: CaseFacts) -> str | None:
    """A matter that is settled needs nothing held any more."""
    if facts.parent is None or facts.parent.last("close", "drop", "waive") is None:
        return None
    return "案件已经作出处理，不再需要查封、扣押。"


@need(POWER, "C1", "C3")
def qualified_officers_act(facts: CaseFacts) -> str | None:
    return two_officers_hold_certificates.ask(facts)


@need("administrative-coercion-law/16", "C2", typed=True)
def measure_is_necessary(facts: CaseFacts) -> str | None:
    said = facts.said
    if said.necessity.strip():
        return None
    if said.slight:
        return "情节显著轻微或者没有明显社会危害的，可以不采取；仍要采取的，请写明为什么必须。"
    return "请写明为什么必须采取强制措施，采用非强制手段为什么达不到目的。"


@need("administrative-coercion-law/19", "C4", typed=True)
def it_was_urgent(facts: CaseFacts) -> str | None:
    if facts.said.urgency.strip():
        return None
    return "只有情况紧急才能当场实施后补批，请写明紧急情况；不紧急的，请先报负责人批准。"


@need("administrative-coercion-law/19", "C4")
def approval_is_in_time(facts: CaseFacts) -> str | None:
    done = facts.last("seize-at-once")
    if done is None or facts.now is None:
        return None
    until = last_moment(hours()["urgent-measure"], done.said.began_at)
    if facts.now <= until:
        return None
    return "实施后二十四小时内没有补办批准手续，不能再批准，请立即解除并退还财物。"
