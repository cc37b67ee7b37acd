"""Who may take a case over from one of its officers, so that it never has fewer qualified ones."""

from typing import NamedTuple

from jianhu.kit.workflow import Missing

LAW = "administrative-penalty-law"


class Newcomer(NamedTuple):
    """``here``: may handle cases for the office; ``judged``: reviewed or approved in this case."""

    name: str
    handling: bool
    here: bool
    certified: bool
    judged: bool


def why_not(who: Newcomer) -> Missing | None:
    """Return why somebody may not take over, with the article; nothing if he may."""
    if who.handling:
        return Missing(f"{who.name}已经是本案办案人员，请另选一人。", f"{LAW}/42")
    if not who.here:
        return Missing(f"{who.name}不是承办机关的办案人员，请另选一人。", f"{LAW}/42")
    if not who.certified:
        return Missing(f"{who.name}没有本领域有效的执法证，请另选一人。", f"{LAW}/42")
    if who.judged:
        return Missing(f"{who.name}审核或者审批过本案，不能再办理，请另选一人。", f"{LAW}/58")
    return None
