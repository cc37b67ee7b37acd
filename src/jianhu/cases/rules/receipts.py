"""One receipt proves one payment: how its number is read, whoever typed it."""

import unicodedata
from typing import Any

from jianhu.cases.rules.forms import Paid
from jianhu.cases.rules.forms_payment import CashCollected
from jianhu.cases.rules.spot import OnTheSpot


def receipt_of(said: Any) -> str:
    """Return the number of the receipt of a payment, as it is compared; nothing where none is."""
    paid = isinstance(said, Paid | CashCollected)
    on_the_spot = isinstance(said, OnTheSpot) and said.cash != "no"
    return read_number(said.receipt) if paid or on_the_spot else ""


def read_number(typed: str) -> str:
    """Wide letters, spaces and small letters make no other receipt."""
    return "".join(unicodedata.normalize("NFKC", typed).split()).upper()
