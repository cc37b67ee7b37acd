"""The catalogue's registers: transfers, and what tiers of towns and specialities take on."""

from datetime import date
from pathlib import Path

from jianhu.kit.folder import read_yaml_folder
from jianhu.kit.parameters import Parameter, read_parameters
from jianhu.kit.shape import Level, Shape

ROOM = Path(__file__).parent


class TransferExample(Shape):
    """Whose an item, given by its code, is after every transfer."""

    say: str
    given: str
    expect: str


class TakingExample(Shape):
    """How many items of a domain the county's register has for it to take on."""

    say: str
    given: str
    expect: int


class Transfer(Shape):
    """Domains whose items, some or all, went to the comprehensive bureau at one time.

    ``takes`` counts by domain; items whose conduct has one of the words in ``keep`` stay with
    their department, those with one in ``first`` go before any other.
    """

    name: str
    level: Level
    since: date
    source: str
    takes: dict[str, int | str]
    statutes: list[str] = []
    first: list[str] = []
    keep: list[str] = []
    examples: tuple[TransferExample, ...]


class Taking(Shape):
    """How many items of each domain a tier of towns, or a town of a character, takes on."""

    name: str
    level: Level
    since: date
    source: str
    takes: dict[str, int | str]
    examples: tuple[TakingExample, ...]


def transfers() -> dict[str, Transfer]:
    return read_yaml_folder(ROOM / "transfers", Transfer)


def tiers() -> dict[str, Taking]:
    return read_yaml_folder(ROOM / "tiers", Taking)


def specialities() -> dict[str, Taking]:
    return read_yaml_folder(ROOM / "specialities", Taking)


def parameters() -> dict[str, Parameter]:
    return read_parameters(ROOM / "parameters")


def regulation_begins() -> date:
    """The first day of the provincial regulation 浙江省综合行政执法条例."""
    day = parameters()["regulation-begins"].value
    assert isinstance(day, date)
    return day
