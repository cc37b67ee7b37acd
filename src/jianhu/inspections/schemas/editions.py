"""What crosses the wire of packages and their editions."""

from datetime import date

from ninja import Schema


class PackageEditionOut(Schema):
    """``id``: none of the file that came with the house. ``now``: what is offered today."""

    id: int | None
    name: str
    does: str
    items: list[tuple[str, str]]
    industries: list[tuple[str, str]]
    since: date
    source: str
    mark: str
    by: str
    ends: bool
    now: bool


class PackageRegistered(Schema):
    """``next``: the first day on which it will be otherwise."""

    slug: str
    name: str
    offered: bool
    next: date | None
    editions: list[PackageEditionOut]
