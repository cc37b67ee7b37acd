"""Which words of a table were applied: a digest of everything a fine may follow from."""

from jianhu.kit.digest import sm3
from jianhu.law.discretion.table import Table

ABOUT_THE_FILE = {"examples", "level"}  # prove a table and change no fine
SHOWN = 16  # hexadecimal digits, which a person can compare by eye


def version_of(table: Table) -> str:
    """Return the same for the same table wherever it is read, and another for any other."""
    return sm3(table.model_dump_json(exclude=ABOUT_THE_FILE).encode())[:SHOWN]
