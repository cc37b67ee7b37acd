"""Whether somebody may make a move: by post, and for the case's own office."""

from jianhu.base.models import Person
from jianhu.cases.models import Case
from jianhu.cases.queries.door import permissions_on
from jianhu.cases.rules.moves import CaseMove
from jianhu.cases.rules.open_moves import permits
from jianhu.cases.services.joint import must_be_ours
from jianhu.kit.errors import NotAllowed
from jianhu.organisations import queries as organisations


def may(by: Person, row: CaseMove, case: Case) -> None:
    if permits(row, permissions_on(by, case)):
        return
    if not permits(row, organisations.permissions_of(by)):
        raise NotAllowed(f"您的岗位没有这项权限：{row.label}。")
    must_be_ours(by, case)
