"""先行登记保存 (行政处罚法 56): approved first, decided in time, lapsed otherwise."""

from jianhu.cases.rules.ledger import Act, CaseFacts
from jianhu.cases.rules.need import need
from jianhu.law.deadlines import last_day, terms

ARTICLE = "administrative-penalty-law/56"
FREEING = ("returned", "released")


def undecided(facts: CaseFacts) -> list[Act]:
    """What was registered and not decided on; decisions settle the oldest first."""
    settled = sum(1 for _ in facts.all("decide-registered"))
    return list(facts.all("register-evidence"))[settled:]


@need(ARTICLE, "B31")
def registration_was_approved(facts: CaseFacts) -> str | None:
    latest = facts.last("approve-registration", "register-evidence")
    if latest and latest.move == "approve-registration":
        return None
    return "先行登记保存须经机关负责人批准，请先提请批准。"


@need("administrative-penalty-law/55", "B31", "B20", typed=True)
def certificate_was_shown(facts: CaseFacts) -> str | None:
    return None if facts.said.shown else "没有出示执法证件，当事人有权拒绝接受调查。"


@need(ARTICLE, "B31", typed=True)
def list_is_signed(facts: CaseFacts) -> str | None:
    if facts.said.signed or facts.said.refused.strip():
        return None
    return "登记保存清单须当事人签名；拒绝签名的，请注明情况。"


@need(ARTICLE, "B31", absent=True)
def something_is_registered(facts: CaseFacts) -> str | None:
    return None if undecided(facts) else "没有等待处理的登记保存证据。"


@need(ARTICLE, "B31", typed=True)
def what_lapsed_is_given_back(facts: CaseFacts) -> str | None:
    waiting = undecided(facts)
    if not waiting or facts.said.fate in FREEING:
        return None
    until = last_day(terms()["evidence-registration"], waiting[0].on)
    if facts.today <= until:
        return None
    return f"登记保存已于{until}届满自动解除，只能返还或者解除。"


@need(ARTICLE, "B31")
def registered_evidence_is_decided(facts: CaseFacts) -> str | None:
    return "还有先行登记保存的证据没有处理，不能结案。" if undecided(facts) else None
