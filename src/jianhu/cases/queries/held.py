"""What is held: on the list of a seizure, and of the same party elsewhere."""

from typing import Any

from jianhu.cases.models import Case, Held, Party


def held_elsewhere(case: Case) -> dict[str, str]:
    """Return what another case holds of the same party: the thing's name, and who holds it."""
    party = case.parties.first()
    if party is None:
        return {}
    who = {"identity": party.identity} if party.identity else {"identity": "", "name": party.name}
    cases = Party.objects.filter(**who).exclude(case=case).values("case")
    held = Held.objects.filter(case__in=cases, outcome="").select_related("case__office")
    return {each.name: f"{each.case.office.name}（{each.case.number}）" for each in held}


def held_before(case: Case) -> dict[str, str]:
    """Return what other measures of the same penalty case held and let go again."""
    if case.parent_id is None:
        return {}
    others = Held.objects.filter(case__parent=case.parent_id).exclude(case=case).exclude(outcome="")
    return {each.name: each.case.number for each in others.select_related("case")}


def is_seized(case: Case) -> bool:
    """Whether things are held in a measure of this case."""
    return Held.objects.filter(case__parent=case, outcome="").exists()


def list_of(case: Case) -> list[dict[str, Any]]:
    return [
        {
            "id": each.pk,
            "name": each.name,
            "quantity": each.quantity,
            "necessity": each.necessity,
            "where": each.where,
            "keeper": each.keeper,
            "outcome": each.outcome,
            "outcome_name": each.get_outcome_display() if each.outcome else "",
        }
        for each in case.held.all()
    ]
