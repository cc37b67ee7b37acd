"""What measures of a penalty case know of it: a surcharge let off, an execution ended, disputes."""

from collections.abc import Iterable
from decimal import Decimal
from itertools import groupby

from jianhu.cases.models import Act, Case
from jianhu.cases.rules import ledger
from jianhu.cases.rules.forms_execution import ENDING, Remedy, RemedyEnded
from jianhu.cases.rules.heard import as_disputes
from jianhu.kit.shape import Shape

OWING = ("served", "closed", "archived")
REMEDIES: dict[str, type[Shape]] = {"note-remedy": Remedy, "remedy-ended": RemedyEnded}
TOLD = ("agree", "break-agreement", "end-execution", *REMEDIES)


def told_by_measures(case: Case) -> list[Act]:
    """Return what measures did that the penalty case must know of, in one reading."""
    if case.parent_id or case.step not in OWING:
        return []
    return list(Act.objects.filter(case__parent=case, move__in=TOLD).order_by("id"))


def enforced(told: Iterable[Act]) -> tuple[Decimal, str]:
    """Return what agreements that are kept let off, and why nothing more is forced, if so."""
    let_off, ended = Decimal(0), ""
    for act in told:
        if act.move == "end-execution":
            ended = ENDING[act.said["ground"]]
        elif act.move not in REMEDIES:
            let_off = Decimal(act.said.get("surcharge_reduced", 0))
    return let_off, ended


def disputes(told: Iterable[Act]) -> tuple[ledger.Act, ...]:
    """Return the reviews and lawsuits that were noted in measures alone, one measure at a time."""
    noted = sorted((each for each in told if each.move in REMEDIES), key=lambda act: act.case_id)
    return tuple(
        dispute
        for _, acts in groupby(noted, key=lambda act: act.case_id)
        for dispute in as_disputes(map(_read, acts))
    )


def _read(act: Act) -> ledger.Act:
    said = REMEDIES[act.move].model_validate(act.said)
    return ledger.Act(act.move, act.on, act.by_id, said)
