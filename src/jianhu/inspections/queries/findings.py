"""Findings that may become a case, and what was kept of them at the visit."""

import json
from datetime import datetime
from typing import Any, NamedTuple

from jianhu.base.journal import name_of
from jianhu.base.models import Attachment, Person
from jianhu.inspections.models import Visit, VisitAct, VisitItem
from jianhu.inspections.queries.door import visit_for
from jianhu.inspections.rules.checkups import becomes_a_case
from jianhu.inspections.rules.procedure import HAPPENED
from jianhu.kit.digest import sm3
from jianhu.kit.errors import NotFound
from jianhu.organisations import queries as organisations


class Kept(NamedTuple):
    """One piece that was kept at the visit; ``file`` is none where it is the record itself."""

    says: str
    digest: str
    at: datetime
    by: Person
    file: Attachment | None = None


def finding_for(person: Person, number: str, item: str, *, lock: bool = False) -> VisitItem:
    visit = visit_for(person, number, lock=lock)
    found = visit.items.select_related("office").filter(item=item).first()
    if found is None:
        raise NotFound("这次检查没有这个事项。")
    found.visit = visit
    return found


def may_open_case(person: Person, found: VisitItem) -> bool:
    return not found.case and _is_one(found) and why_no_case(person, found) == ""


def why_no_case(person: Person, found: VisitItem) -> str:
    """Say why somebody may not open the case of a finding, nor be led to the one that is there.

    Who was not there for its office is told nothing of its result (row 4).
    """
    if found.visit.step not in HAPPENED:
        return "还没有上门检查，不能登记案件。"
    if not found.visit.officers.filter(person=person, office=found.office_id).exists():
        return f"这个事项由{found.office.organ}检查，请由其检查人员登记案件。"
    if not (found.case or _is_one(found)):
        return "这个事项的检查结果不是立案查处，责令改正也没有逾期不改正，不能登记案件。"
    return ""


def _is_one(found: VisitItem) -> bool:
    return becomes_a_case(found.outcome, uncorrected=found.overdue)


def went_along(found: VisitItem, besides: Person) -> int | None:
    """Return who else of the office was there: the second who handles the case.

    Who is certified for what was found comes before who came for another domain.
    """
    others = found.visit.officers.filter(office=found.office_id).exclude(person=besides)
    people = [*others.order_by("pk").values_list("person", flat=True)]
    able = organisations.certificates_of(people, found.domain, found.visit.day)
    return min(people, key=lambda each: each not in able, default=None)


def to_be_cases() -> list[tuple[str, str, Person, int, datetime]]:
    """Return what campaigns found grave and nobody opened: visit, item, officer, office, when."""
    rows = VisitItem.objects.filter(outcome="case", case="", visit__step__in=HAPPENED)
    waiting = rows.exclude(visit__campaign=None).select_related("visit").order_by("pk")
    found = []
    for each in waiting:
        went = each.visit.officers.filter(office=each.office_id).select_related("person")
        if (first := went.order_by("pk").first()) and each.visit.finished_at:
            ended = each.visit.finished_at
            found.append((each.visit.number, each.item, first.person, each.office_id, ended))
    return found


def kept_of(found: VisitItem) -> list[Kept]:
    """Return what the visit has of a finding: its record, word for word, and the photographs."""
    number, pieces = found.visit.number, []
    for act in _checks(found):
        said = json.dumps(act.said, ensure_ascii=False, sort_keys=True)
        label = f"visit:{number} {found.get_outcome_display()}：{found.found}"[:200]
        pieces.append(Kept(label, sm3(said.encode()), act.at, act.by))
        taken = Attachment.objects.filter(thing=name_of(act), pk__in=act.said.get("photos", ()))
        for each in taken.order_by("pk"):
            says = f"visit:{number} 现场照片 {each.name}"[:200]
            pieces.append(Kept(says, each.digest, each.taken_at or act.at, act.by, each))
    return pieces


def subject_of_visit(number: str) -> Any | None:
    """Return who was inspected, for rooms above; a double leads to the file it went into."""
    visit = Visit.objects.filter(number=number).select_related("subject__merged_into").first()
    return (visit.subject.merged_into or visit.subject) if visit else None


def _checks(found: VisitItem) -> list[VisitAct]:
    acts = found.visit.acts.filter(move__in=("check", "recheck")).select_related("by")
    return [each for each in acts if each.said.get("item") == found.item]
