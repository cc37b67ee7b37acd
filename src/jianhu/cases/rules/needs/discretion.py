"""Discretion by the published table (行政处罚法第三十四条).

It is weighed before a fine is proposed, and left only with a reason and legal review (row 106).
"""

from decimal import Decimal
from typing import Any

from jianhu.cases.rules.ledger import Act, CaseFacts
from jianhu.cases.rules.need import need
from jianhu.law.discretion.assess import assess
from jianhu.law.discretion.finding import Found
from jianhu.law.discretion.proposal import outside
from jianhu.law.discretion.table import Table, tables
from jianhu.law.discretion.versions import version_of

ARTICLE = "administrative-penalty-law/34"


@need(ARTICLE, "B15", typed=True)
def the_table_is_the_items(facts: CaseFacts) -> str | None:
    if facts.said.table in facts.tables:
        return None
    if not facts.tables:
        return "这一事项没有可以适用的裁量基准。"
    return f"请适用本事项已公布、现行的裁量基准：{'、'.join(facts.tables)}。"


@need(ARTICLE, "B15", typed=True)
def the_table_understands(facts: CaseFacts) -> str | None:
    """A factor that was not said, or not in the table's words, is refused by the table itself."""
    if facts.said.table in tables():
        assess(tables()[facts.said.table], found_in(facts, facts.said))
    return None


@need(ARTICLE, "B15", typed=True)
def the_table_is_todays(facts: CaseFacts) -> str | None:
    """Whoever weighs says by which version, where a screen showed one."""
    if todays_table(facts.said):
        return None
    return "这一裁量基准刚刚换了新版本，请刷新后按现行版本裁量。"


@need(ARTICLE, "B15")
def weighed_by_todays_table(facts: CaseFacts) -> str | None:
    weighed = weighed_for_the_item(facts)
    if weighed is None or todays_table(weighed.said):
        return None
    return "裁量时适用的基准已经换了新版本，请重新按基准裁量（已经告知的，先退回补充调查）。"


@need(ARTICLE, "B15")
def fine_was_weighed(facts: CaseFacts) -> str | None:
    if (
        not facts.tables
        or weighed_for_the_item(facts)
        or not getattr(facts.said, "fine", Decimal(0))
    ):
        return None
    return "这一事项有公布的裁量基准，请先按基准裁量。"


@need(ARTICLE, "B15", typed=True)
def leaving_the_table_has_a_reason(facts: CaseFacts) -> str | None:
    left = leaves_the_table(facts, facts.said.fine)
    return f"{left}请在理由中说明。" if left and not _reason(facts) else None


@need(ARTICLE, "B15", "B33", typed=True)
def leaving_the_table_was_reviewed(facts: CaseFacts) -> str | None:
    left = leaves_the_table(facts, facts.said.fine)
    review = facts.since(facts.last("conclude"), "review")
    if left is None or (review and review.said.passed):
        return None
    return f"{left}偏离裁量基准的，应当先经法制审核。"


def weighed_for_the_item(facts: CaseFacts) -> Act | None:
    """A weighing by the table of an item that another has replaced since counts no longer."""
    latest = facts.last("weigh", "apply-norm")
    return latest if latest and latest.move == "weigh" else None


def leaves_the_table(facts: CaseFacts, fine: Decimal) -> str | None:
    """Say how a fine lies outside what the table gives; nothing where none was weighed."""
    weighed = weighed_for_the_item(facts)
    table = todays_table(weighed.said) if weighed else None
    if weighed is None or table is None or not fine:
        return None
    return outside(assess(table, found_in(facts, weighed.said)).range, fine)


def found_in(facts: CaseFacts, said: object) -> Found:
    return Found(
        grades=getattr(said, "grades", {}),
        party=facts.party.kind,
        case=getattr(said, "situation", ""),
        quantity=getattr(said, "quantity", None),
    )


def todays_table(said: Any) -> Table | None:
    """Return the table by which this was weighed, if it is still the same."""
    table = tables().get(said.table)
    same = table is not None and said.version in ("", version_of(table))
    return table if same else None


def _reason(facts: CaseFacts) -> str:
    said = facts.said
    return getattr(said, "lighter_because", "").strip() or getattr(said, "deviates", "").strip()
