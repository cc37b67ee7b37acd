"""The cover of a volume: what case it is, how it ended, how many pages it has."""

from jianhu.base import moments
from jianhu.base.paper.blocks import Document
from jianhu.base.paper.file import PAGES
from jianhu.base.paper.templates import laid_over
from jianhu.base.paper.wording import day
from jianhu.cases.models import Case
from jianhu.cases.queries.facts import facts_of
from jianhu.cases.queries.paper.context import context_of
from jianhu.cases.queries.paper.said.ending import outcome
from jianhu.cases.rules.documents import fill, templates

KEPT_FOR = "按本机关档案保管期限表"


def cover(case: Case, volume: str) -> Document | None:
    """Nothing was done in the case yet: nothing to cover."""
    last = case.acts.select_related("by").last()
    if last is None:
        return None
    facts = facts_of(case, last.by, moments.local(moments.now()).date())
    archived = facts.last("archive")
    known = laid_over(
        context_of(case, last, facts, ""),
        {
            "case": {"filed_on": _filed(case)},
            "form": {
                "volume": volume,
                "of_case": case.parent.number if case.parent else "",
                "begun_label": "当场决定日期" if case.procedure == "simple" else "立案日期",
                "outcome": outcome(case, facts) if _is_open(case) else "没有立案",
                "closed_on": day(case.closed_on) if case.closed_on else "尚未结案",
                "filed_away_on": day(archived.on) if archived else "尚未归档",
                "kept_for": KEPT_FOR,
                "pages": f"{PAGES}页",
            },
        },
    )
    return _titled(case, fill(templates()["file-cover"], known))


def _titled(case: Case, document: Document) -> Document:
    return document.model_copy(update={"title": "行政强制案卷"}) if case.parent_id else document


def _is_open(case: Case) -> bool:
    return bool(case.parent_id or case.filed_on or case.decided_on)


def _filed(case: Case) -> str:
    """A measure is part of the penalty case it belongs to."""
    root = case.parent or case
    if root.filed_on is None:
        on_the_spot = case.decided_on if case.procedure == "simple" else None
        return day(on_the_spot) if on_the_spot else "没有立案"
    return day(root.filed_on)
