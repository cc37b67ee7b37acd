"""A need: a question to the facts that answers with what is missing, and the article for it."""

from collections.abc import Callable
from dataclasses import dataclass

from jianhu.cases.rules.ledger import CaseFacts
from jianhu.law.calendar import CalendarMissing

Ask = Callable[[CaseFacts], str | None]


@dataclass(frozen=True)
class Need:
    """``rules``: the rows of the specification it carries out.

    ``typed``: it asks about what is said with the move, and is not held against whoever has not
    spoken yet. ``absent``: it asks whether there is anything to do the move to; where there is
    nothing, no screen offers the move, blocked or not.
    """

    ask: Ask
    basis: str
    rules: tuple[str, ...]
    typed: bool = False
    absent: bool = False

    def __call__(self, facts: CaseFacts) -> str | None:
        if self.typed and facts.said is None:
            return None
        try:
            return self.ask(facts)
        except CalendarMissing as unknown:
            return unknown.message

    @property
    def name(self) -> str:
        return self.ask.__name__


def need(
    basis: str, *rules: str, typed: bool = False, absent: bool = False
) -> Callable[[Ask], Need]:
    return lambda ask: Need(ask, basis, rules, typed, absent)
