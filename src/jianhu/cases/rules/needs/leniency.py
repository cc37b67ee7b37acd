"""When a penalty must or may be left out (行政处罚法第三十三条), and what is owed instead."""

from jianhu.cases.rules import leniency
from jianhu.cases.rules.forms_leniency import WaivedOnTheSpot
from jianhu.cases.rules.ledger import CaseFacts
from jianhu.cases.rules.need import need
from jianhu.cases.rules.needs.decision import AGE, age_of
from jianhu.law.limits import limit

ARTICLE = "administrative-penalty-law/33"
BY_LIST = ("first", "promise", "ladder")
ON_THE_SPOT = ("minor", "first", "ladder", "age")


def list_of(facts: CaseFacts) -> str | None:
    """The list a ground rests on; on the spot “minor” needs one, too (our rule)."""
    ground = facts.said.ground
    by_list = ground in BY_LIST or (ground == "minor" and isinstance(facts.said, WaivedOnTheSpot))
    return str(ground) if by_list else None


@need(ARTICLE, "B14")
def party_was_educated(facts: CaseFacts) -> str | None:
    waived = facts.last("waive")
    if waived is None or facts.last("educate") or getattr(waived.said, "education", "").strip():
        return None
    return "不予处罚的，应当对当事人进行教育，请填写教育记录。"


@need(ARTICLE, "B11")
def need_not_be_waived(facts: CaseFacts) -> str | None:
    if not leniency.must_be_waived(facts):
        return None
    return "已核实违法行为轻微、及时改正、没有造成危害后果，应当不予处罚，请改为决定不予处罚。"


@need(ARTICLE, "B13")
def party_was_at_fault(facts: CaseFacts) -> str | None:
    if not leniency.no_fault_was_proved(facts):
        return None
    return "当事人已证明没有主观过错，不予处罚，请改为决定不予处罚。"


@need(ARTICLE, "B11", typed=True)
def each_yes_has_its_evidence(facts: CaseFacts) -> str | None:
    said = facts.said
    told = {
        "违法行为轻微": (said.minor, said.minor_by),
        "已及时改正": (said.corrected, said.corrected_by),
        "没有造成危害后果": (said.harmless, said.harmless_by),
    }
    bare = [what for what, (yes, by) in told.items() if yes and not leniency.are_kept(facts, by)]
    return f"{'、'.join(bare)}须有本案证据，请选择证据。" if bare else None


@need(ARTICLE, "B13", typed=True)
def fault_is_weighed_by_evidence(facts: CaseFacts) -> str | None:
    if leniency.are_kept(facts, facts.said.evidence):
        return None
    return "没有主观过错由当事人举证，请选择当事人提供的、可以采用的证据。"


@need(ARTICLE, "B13", typed=True)
def statute_asks_for_fault(facts: CaseFacts) -> str | None:
    exception = facts.background.fault_exception
    if not exception or not facts.said.accepted:
        return None
    return f"{exception}另有规定，没有主观过错也应当处罚，不能据此不予处罚。"


@need(ARTICLE, "B12", typed=True)
def item_is_listed(facts: CaseFacts) -> str | None:
    kind = list_of(facts)
    return leniency.not_listed(facts, kind) if kind else None


@need(ARTICLE, "B12", typed=True)
def conditions_are_met(facts: CaseFacts) -> str | None:
    kind = list_of(facts)
    return leniency.unmet(facts, kind, facts.said.conditions) if kind else None


@need(ARTICLE, "B12", typed=True)
def it_is_the_first(facts: CaseFacts) -> str | None:
    if facts.said.ground not in ("first", "promise"):
        return None
    return leniency.not_first(facts, facts.said.ground)


@need(ARTICLE, "B12", typed=True)
def ladder_is_at_its_foot(facts: CaseFacts) -> str | None:
    if facts.said.ground != "ladder" or (rung := leniency.rung(facts)) < 2:
        return None
    then = "应当警告" if rung < leniency.LAST_RUNG else "应当处罚"
    return f"清单规定一次通知、二次警告、三次处罚，这是第{rung}次，{then}，不能再只通知改正。"


@need(ARTICLE, "B12", typed=True)
def correction_is_proved(facts: CaseFacts) -> str | None:
    said = facts.said
    if said.ground not in ("first", "ladder"):
        return None
    spot = isinstance(said, WaivedOnTheSpot) and (facts.proofs or said.evidence.strip())
    if said.corrected.strip() and (spot or leniency.are_kept(facts, said.corrected_by)):
        return None
    return "及时改正须有证据，请写明改正情况并选择改正的证据。"


@need(ARTICLE, "B11", typed=True)
def minor_was_assessed(facts: CaseFacts) -> str | None:
    if facts.said.ground != "minor" or isinstance(facts.said, WaivedOnTheSpot):
        return None
    if leniency.must_be_waived(facts):
        return None
    return "请先核实违法行为轻微、及时改正、没有造成危害后果三项，并各附证据。"


@need(ARTICLE, "B13", typed=True)
def no_fault_was_weighed(facts: CaseFacts) -> str | None:
    if facts.said.ground != "no-fault" or leniency.no_fault_was_proved(facts):
        return None
    return "请先审查当事人没有主观过错的证据，认定足以证明的才能据此不予处罚。"


@need(AGE, "B8", typed=True)
def party_is_a_child(facts: CaseFacts) -> str | None:
    years = age_of(facts)
    if facts.said.ground != "age" or (
        years is not None and not limit("no-penalty-age").allows(years, facts.today)
    ):
        return None
    return "当事人行为时不是不满十四周岁，不能据此不予处罚；请核对出生日期。"


@need("administrative-penalty-law/31", "B8", typed=True)
def party_is_incapable(facts: CaseFacts) -> str | None:
    if facts.said.ground != "incapable" or facts.party.incapable:
        return None
    return "没有记录当事人不能辨认或者控制自己的行为，不能据此不予处罚。"


@need(ARTICLE, "B12", typed=True)
def promise_was_kept(facts: CaseFacts) -> str | None:
    if facts.said.ground != "promise" or facts.since(facts.last("promise"), "promise-kept"):
        return None
    return "请先签订承诺书，并在复查合格后决定不予处罚。"


@need(ARTICLE, "B12", typed=True)
def light_enough_to_waive_on_the_spot(facts: CaseFacts) -> str | None:
    if facts.said.ground in ON_THE_SPOT:
        return None
    return "这一情形须经审查，不能当场决定，请按普通程序立案。"


@need(ARTICLE, "B14", typed=True)
def party_is_educated_at_once(facts: CaseFacts) -> str | None:
    if facts.said.education.strip():
        return None
    return "当场不予处罚的，应当对当事人进行教育，请写明教育内容。"
