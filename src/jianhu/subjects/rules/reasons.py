"""A decision is given with its reason, and a reason is more than a word. Pure."""

from jianhu.kit.errors import Refusal
from jianhu.subjects.rules.parameters import parameters


class NoReason(Refusal):
    """A decision is given with its reason."""

    code = "no-reason"
    status = 422


def reasoned(said: str, ask: str, **more: str) -> str:
    """Return the reason without the blanks around it, or ask for one; ``more``: its ``basis``."""
    reason = said.strip()
    if not parameters()["reason-length"].allows(len(reason)):
        raise NoReason(ask, **more)
    return reason
