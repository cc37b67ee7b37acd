"""May this office act upon this conduct at all: power, place, time, and nobody before it."""

from jianhu.cases.rules.ledger import CaseFacts
from jianhu.cases.rules.need import need
from jianhu.law.deadlines import last_day, terms


@need("administrative-penalty-law/24", "B1")
def office_is_empowered(facts: CaseFacts) -> str | None:
    return facts.not_competent or None


@need("administrative-penalty-law/25", "B2")
def nobody_filed_before(facts: CaseFacts) -> str | None:
    if facts.designated:
        same = facts.designated == facts.office
        return None if same else "共同的上一级机关已指定其他机关管辖，请移送。"
    if not facts.filed_elsewhere or _was_agreed(facts):
        return None
    return f"{facts.filed_elsewhere}，由最先立案的机关管辖；有争议的请协商或者报请指定管辖。"


def _was_agreed(facts: CaseFacts) -> bool:
    latest = facts.last("negotiate")
    return bool(latest and latest.said.agreed)


@need("administrative-penalty-law/36", "B6")
def found_in_time(facts: CaseFacts) -> str | None:
    ended = facts.ended_on or facts.happened_on
    if ended is None or facts.discovered_on is None:
        return "请填写违法行为发生（终了）日期和发现日期。"
    until = last_day(terms()["time-bar-grave" if facts.grave else "time-bar"], ended)
    if facts.discovered_on <= until:
        return None
    return f"违法行为于{ended}终了，{until}后发现的不再给予行政处罚，请不予立案。"


@need("administrative-penalty-law/29", "B5", typed=True)
def no_second_fine(facts: CaseFacts) -> str | None:
    if not facts.fined_before or not facts.said.fine:
        return None
    return (
        f"同一违法行为已在{facts.fined_before}罚款，不得再次罚款；可以给予其他处罚。"
        "确属不同违法行为的，由负责人说明理由认定。"
    )


@need("administrative-penalty-law/18", "B4", typed=True)
def liberty_is_for_the_police(facts: CaseFacts) -> str | None:
    if "行政拘留" not in facts.said.kinds:
        return None
    return "限制人身自由的行政处罚只能由公安机关行使，请移送公安机关。"
