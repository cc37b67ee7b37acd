"""Who may inspect what at all (I1, I2, I10)."""

from jianhu.inspections.rules.basis import STRICT, by
from jianhu.inspections.rules.visit import ITEMLESS, KINDS, NO_INSPECTION, VisitFacts
from jianhu.law.limits import limit

REFERENCES = {
    "checkup": "企业体检申请的编号",
    "licence": "许可申请编号",
    "case": "案件编号",
    "patrol": "巡查路段",
}


@by(STRICT)
def bodies_are_lawful(facts: VisitFacts) -> str | None:
    """Never a coordinating body, a testing institute or a contractor (I1)."""
    wrong = {each.office_name for each in facts.items if not each.lawful}
    return f"{'、'.join(sorted(wrong))}不是公布的行政检查主体，不能检查。" if wrong else None


@by(STRICT)
def items_are_published(facts: VisitFacts) -> str | None:
    """What is not published is not inspected (I2)."""
    wrong = [each.name for each in facts.items if not each.published]
    return f"没有公布的检查事项不能检查：{'、'.join(wrong)}。" if wrong else None


@by(STRICT)
def something_is_checked(facts: VisitFacts) -> str | None:
    if facts.kind in ("inspection", "checkup") and not facts.items:
        return "没有检查事项，不能安排检查。"
    return None


@by("administrative-penalty-law/42")
def two_of_each_office_hold_certificates(facts: VisitFacts) -> str | None:
    """For each domain of its items, not the same two for all; auxiliaries do not count (I1, I4)."""
    asked = dict.fromkeys((each.office, each.domain) for each in facts.items)
    short = [
        f"{facts.name_of(office)}（{domain}）"
        for office, domain in asked
        if not limit("officers").allows(
            sum(each.checks(office, domain) for each in facts.officers), facts.day
        )
    ]
    if short:
        says = f"{'、'.join(short)}应当有两名持有效执法证的人员，辅助人员、网格员不能代替。"
        return says + _aside(facts)
    return None


def _aside(facts: VisitFacts) -> str:
    names = "、".join(each.name for each in facts.officers if each.auxiliary)
    return f"{names}不在执法岗位，不能计入。" if names else ""


@by(STRICT)
def it_is_what_it_is_called(facts: VisitFacts) -> str | None:
    """What is no inspection names its licence, case or route: no disguised inspection (I9, I10)."""
    if facts.kind in NO_INSPECTION and not facts.reference:
        asked = REFERENCES[facts.kind]
        return f"{KINDS[facts.kind]}不按行政检查管理，应当写明{asked}；没有的，按行政检查办理。"
    return looks_at_nothing(facts.kind) if facts.items else None


def looks_at_nothing(kind: str) -> str | None:
    """Say that a visit of this kind has no items, or nothing where it may have some."""
    if kind not in ITEMLESS:
        return None
    return f"{KINDS[kind]}不检查事项；要检查的，按行政检查审批。"
