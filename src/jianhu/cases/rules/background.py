"""What lies around a case: its item, the law that applies, what the party did before, the hour."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import NamedTuple

from jianhu.cases.rules.applicable_law import Applicable

NO_MOMENTS: Mapping[str, datetime] = {}


class Earlier(NamedTuple):
    """Another case of the party that ended in a penalty or a waiver, and on which day."""

    number: str
    item: str
    domain: str
    on: date
    waived: bool = False


class Background(NamedTuple):
    """``fault_exception``: the statute that punishes without fault (行政处罚法 33.2), by item.

    ``moments``: when each move was last made, for terms that run by the hour.
    """

    item: str = ""
    item_name: str = ""
    domain: str = ""
    fault_exception: str = ""
    earlier: tuple[Earlier, ...] = ()
    law: Applicable | None = None
    now: datetime | None = None
    moments: Mapping[str, datetime] = NO_MOMENTS


NOTHING_AROUND = Background()
