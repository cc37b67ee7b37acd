"""A decision is given with its reason, and a reason is more than a word. Pure."""

from jianhu.kit.errors import Refusal
from jianhu.kit.ink import bare, inked
from jianhu.subjects.rules.parameters import parameters


class NoReason(Refusal):
    """A decision is given with its reason."""

    code = "no-reason"
    status = 422


def least() -> int:
    """From how many characters a reason is more than a word."""
    return int(parameters()["reason-length"].number)


def reasoned(said: str, ask: str, **more: str) -> str:
    """Return the reason without the blanks around it, or ask for one; ``more``: its ``basis``.

    Letters that are seen count, and no others.
    """
    reason = bare(said)
    if not parameters()["reason-length"].allows(inked(reason)):
        raise NoReason(ask.format(least=least()), **more)
    return reason
