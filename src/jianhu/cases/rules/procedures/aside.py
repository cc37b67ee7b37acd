"""After a recusal is granted the officers' moves wait for who takes the place (第四十三条).

Until it is decided the investigation goes on. What the party says, and what sets the party free,
waits for nobody.
"""

from collections.abc import Iterable
from dataclasses import replace

from jianhu.cases.rules.moves import HANDLE, CaseMove
from jianhu.cases.rules.need import Need
from jianhu.cases.rules.needs.recusal import (
    by_nobody_who_stands_aside,
    who_stands_aside_was_replaced,
)

THE_PARTYS = (
    *("defend", "hear-urged", "waive-defence", "ask-hearing", "confirm-address", "late-statement"),
    *("ask-recusal", "claim-hardship", "party-performs", "note-remedy", "remedy-ended"),
)
SETTING_FREE = ("release", "unfreeze", "send-back", "keep-things", "tell-extension", "ashore")


def guarded(rows: Iterable[CaseMove]) -> tuple[CaseMove, ...]:
    """Return the moves, none of them by who stands aside, the officers' by enough of them."""
    return tuple(replace(row, needs=(*_needs(row), *row.needs)) for row in rows)


def _needs(row: CaseMove) -> tuple[Need, ...]:
    officers = HANDLE in row.permission.split("|")
    if officers and row.name not in (*THE_PARTYS, *SETTING_FREE):
        return (by_nobody_who_stands_aside, who_stands_aside_was_replaced)
    return (by_nobody_who_stands_aside,)
