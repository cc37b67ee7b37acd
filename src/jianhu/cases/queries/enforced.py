"""What measures of a penalty case left of its debt: a surcharge let off, an execution ended."""

from decimal import Decimal

from jianhu.cases.models import Act, Case
from jianhu.cases.rules.forms_execution import ENDING

OWING = ("served", "closed", "archived")


def enforced(case: Case) -> tuple[Decimal, str]:
    """Return what agreements that are kept let off, and why nothing more is forced, if so."""
    let_off, ended = Decimal(0), ""
    if case.parent_id or case.step not in OWING:
        return let_off, ended
    told = ("agree", "break-agreement", "end-execution")
    for act in Act.objects.filter(case__parent=case, move__in=told).order_by("id"):
        if act.move == "end-execution":
            ended = ENDING[act.said["ground"]]
        else:
            let_off = Decimal(act.said.get("surcharge_reduced", 0))
    return let_off, ended
