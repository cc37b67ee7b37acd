"""What goes in beside a published text, and what comes out."""

from datetime import date
from typing import Literal, NamedTuple

from jianhu.kit.errors import Unreadable
from jianhu.law.discretion.table import Table


class About(NamedTuple):
    """What a text says of itself outside its tables: who published it when, for whom."""

    source: str
    area: str
    published_on: date
    since: date
    until: date | None = None
    ends_inside: bool = True
    unclear: Literal["lowest", "refused"] = "refused"


class Read(NamedTuple):
    tables: list[Table]
    unread: list[Unreadable]
