"""What may be decided: by what the statute threatens, within its term, on whom."""

from datetime import date

from jianhu.cases.rules.ledger import CaseFacts
from jianhu.cases.rules.need import need
from jianhu.cases.rules.needs.review import path_of
from jianhu.cases.rules.penalties import GAINS, money
from jianhu.cases.rules.ranges import highest, lowest
from jianhu.cases.rules.standing_still import spans
from jianhu.law.deadlines import last_day, terms
from jianhu.law.exclusions import longer_by
from jianhu.law.limits import limit

NO_BASIS = "administrative-penalty-law/38"
AGE = "administrative-penalty-law/30"


@need(NO_BASIS, "B15", "B16", typed=True)
def statute_threatens_it(facts: CaseFacts) -> str | None:
    threatened = {GAINS} | {each.kind for each in facts.ranges}  # gains: 第二十八条 itself
    beyond = [kind for kind in facts.said.kinds if facts.ranges and kind not in threatened]
    if beyond:
        return f"这一事项的依据没有规定{'、'.join(beyond)}。"
    high = highest(facts.ranges)
    if high is None or facts.said.fine <= high:
        return None
    return f"罚款{money(facts.said.fine)}元超过法定上限{money(high)}元。"


@need("administrative-penalty-law/32", "B9", "B12", typed=True)
def below_the_floor_with_a_ground(facts: CaseFacts) -> str | None:
    low, said = lowest(facts.ranges), facts.said
    if low is None or not said.fine or said.fine >= low:
        return None
    if not said.below_floor or not said.lighter_because.strip():
        return f"罚款{money(said.fine)}元低于法定下限{money(low)}元，减轻处罚须写明法定情形。"
    if facts.since(facts.last("conclude"), "discuss") is None:
        return "减轻处罚应当由负责人集体讨论决定。"
    return None


@need(AGE, "B8")
def party_may_be_punished(facts: CaseFacts) -> str | None:
    years = age_of(facts)
    if years is None or limit("no-penalty-age").allows(years, facts.today):
        return None
    return f"当事人行为时{years}周岁，不予行政处罚，请责令监护人加以管教。"


@need("administrative-penalty-law/31", "B8")
def party_knew_what_it_did(facts: CaseFacts) -> str | None:
    if not facts.party.incapable:
        return None
    return "当事人不能辨认或者控制自己的行为，不予行政处罚，请责令监护人严加看管和治疗。"


@need(AGE, "B8", typed=True)
def the_young_get_less(facts: CaseFacts) -> str | None:
    years = age_of(facts)
    if years is None or limit("lighter-age").allows(years, facts.today):
        return None
    if facts.said.lighter_because.strip():
        return None
    return f"当事人行为时{years}周岁，应当从轻或者减轻处罚，请写明如何从轻、减轻。"


def age_of(facts: CaseFacts) -> int | None:
    born, day = facts.party.born_on, facts.ended_on or facts.happened_on
    if facts.party.kind != "citizen" or born is None or day is None:
        return None
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


@need("administrative-penalty-law/49", "B27", typed=True)
def emergency_is_declared(facts: CaseFacts) -> str | None:
    if not facts.said.emergency or facts.emergency:
        return None
    return "当地当时没有启动突发事件应急响应，不能按突发事件快速、从重处罚。"


@need("administrative-penalty-law/28", "B10")
def correction_was_ordered(facts: CaseFacts) -> str | None:
    if facts.last("order-correction"):
        return None
    return "实施处罚时应当责令当事人改正或者限期改正，请先制作责令改正通知书。"


@need("administrative-penalty-law/57", "B32")
def heads_discussed_it(facts: CaseFacts) -> str | None:
    concluded, path = facts.last("conclude"), path_of(facts)
    if concluded is None or facts.since(concluded, "discuss"):
        return None
    if concluded.said.major or concluded.said.complicated:
        return "情节复杂或者重大违法行为，应当由行政机关负责人集体讨论决定。"
    return f"按案审分级（{path.name}），应当集体讨论。" if path and path.discuss else None


@need("administrative-penalty-law/60", "B35")
def within_the_term(facts: CaseFacts) -> str | None:
    until = decide_until(facts)
    if until is None or facts.today <= until:
        return None
    return f"应当在{until}前作出决定，已经超过，不能再作出处罚决定；请依法撤销案件或者不予处罚。"


def decide_until(facts: CaseFacts) -> date | None:
    """Ninety days from filing, longer by what was suspended and extended; the ledger says both."""
    filed = facts.last("file")
    if filed is None:
        return None
    until = longer_by(last_day(terms()["decision"], filed.on), spans(facts))
    longer: list[date] = [act.said.until for act in facts.all("extend")]
    return max([until, *longer])
