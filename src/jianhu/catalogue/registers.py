"""The catalogue's registers: transfers, and what tiers of towns and specialities take on."""

from datetime import date
from pathlib import Path

from jianhu.kit.folder import read_yaml_folder
from jianhu.kit.shape import Shape

ROOM = Path(__file__).parent


class Transfer(Shape):
    """Domains whose items, some or all, went to the comprehensive bureau at one time.

    ``takes`` counts by domain; items whose conduct has one of the words in ``keep`` stay with
    their department, those with one in ``first`` go before any other.
    """

    name: str
    level: str
    since: date
    source: str
    takes: dict[str, int | str]
    statutes: list[str] = []
    first: list[str] = []
    keep: list[str] = []
    examples: list[str]


class Taking(Shape):
    """How many items of each domain a tier of towns, or a town of a character, takes on."""

    name: str
    level: str
    since: date
    source: str
    takes: dict[str, int | str]
    examples: list[str]


def transfers() -> dict[str, Transfer]:
    return read_yaml_folder(ROOM / "transfers", Transfer)


def tiers() -> dict[str, Taking]:
    return read_yaml_folder(ROOM / "tiers", Taking)


def specialities() -> dict[str, Taking]:
    return read_yaml_folder(ROOM / "specialities", Taking)
