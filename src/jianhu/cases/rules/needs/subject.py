"""There is something to do it to: a term that stands still, words to weigh, money to pay."""

from jianhu.cases.rules.ledger import CaseFacts
from jianhu.cases.rules.need import need
from jianhu.cases.rules.owed import owed
from jianhu.cases.rules.standing_still import suspended

TERM = "administrative-penalty-law/60"


@need(TERM, "B35", absent=True)
def term_is_running(facts: CaseFacts) -> str | None:
    return "办案期限已经中止计算，请先恢复。" if suspended(facts) else None


@need(TERM, "B35", absent=True)
def term_stands_still(facts: CaseFacts) -> str | None:
    return None if suspended(facts) else "办案期限没有中止计算。"


@need("administrative-penalty-law/45", "B23", absent=True)
def party_has_spoken(facts: CaseFacts) -> str | None:
    if facts.since(facts.last("notify"), "defend", "hold-hearing"):
        return None
    return "当事人还没有陈述、申辩，没有需要复核的意见。"


@need("administrative-penalty-law/34", "B15", absent=True)
def a_table_is_published(facts: CaseFacts) -> str | None:
    return None if facts.tables else "这一事项没有可以适用的裁量基准。"


@need("administrative-penalty-law/67", "B40", absent=True)
def something_is_owed(facts: CaseFacts) -> str | None:
    return None if owed(facts).left > 0 else "罚款已经缴清，没有需要缴纳的。"
