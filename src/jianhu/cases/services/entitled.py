"""Whether somebody may make a move: by post, for the case's office, and as its own head."""

from jianhu.base.models import Person
from jianhu.cases.models import Case
from jianhu.cases.queries.door import permissions_on
from jianhu.cases.queries.header import header_office
from jianhu.cases.rules.moves import DECIDE, CaseMove
from jianhu.cases.rules.open_moves import permits
from jianhu.cases.services.joint import must_be_ours
from jianhu.cases.services.said import day_of
from jianhu.kit.errors import NotAllowed
from jianhu.organisations import queries as organisations


def may(by: Person, row: CaseMove, case: Case) -> None:
    if not permits(row, organisations.permissions_of(by)):
        raise NotAllowed(f"您的岗位没有这项权限：{row.label}。")
    if not permits(row, permissions_on(by, case)):
        must_be_ours(by, case)
    if row.permission == DECIDE:
        _must_head_it(by, case, row)


def _must_head_it(by: Person, case: Case, row: CaseMove) -> None:
    """Who sees the cases of a whole town is not the head of every office that acts there."""
    own = {case.office_id, header_office(case, day_of(None)).pk}
    if not own & {each.office.pk for each in organisations.posts_of(by)}:
        raise NotAllowed(
            f"{row.label}由办理本案的机关（{case.office.name}）负责人进行，请提交该机关负责人。",
            basis="administrative-penalty-law/57",
        )
