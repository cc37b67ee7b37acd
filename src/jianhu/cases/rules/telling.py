"""What the party must hear of a hold, and until when: the freezing, and that it takes longer."""

from datetime import date, timedelta

from jianhu.cases.rules.hold import held_since
from jianhu.cases.rules.ledger import Act, CaseFacts
from jianhu.cases.rules.parameters import parameters
from jianhu.law.deadlines import last_day, terms


def frozen_untold(facts: CaseFacts) -> Act | None:
    """Return the freezing whose decision the party does not have yet."""
    begun = held_since(facts)
    if begun is None or begun.move != "freeze" or facts.since(begun, "serve-freeze"):
        return None
    return begun


def deliver_until(frozen: Act) -> date:
    return last_day(terms()["freeze-delivery"], frozen.on)


def extended_untold(facts: CaseFacts) -> Act | None:
    """Return the extension that nobody told the party of."""
    extended = facts.since(held_since(facts), "extend-hold")
    if extended is None or extended.said.told_on or facts.since(extended, "tell-extension"):
        return None
    return extended


def tell_until(extended: Act) -> date:
    """The law says soon; how soon, we do."""
    return extended.on + timedelta(days=parameters()["extension-told"].number)
