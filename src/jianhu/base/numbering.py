"""Numbers in a series and a year, one after the other: none given twice, none left out."""

from django.db import IntegrityError, connection, transaction
from django.db.models import F

from jianhu.base.models import Numbering


def next_number(series: str, year: int) -> int:
    """Take the next number, 1 first. Whoever else asks waits until the caller's transaction ends.

    It belongs to that transaction: rolled back, the number goes to the next who asks. So take it
    late, and from several series in the same order everywhere.
    """
    if not connection.in_atomic_block:
        raise transaction.TransactionManagementError("a number is taken inside a transaction")
    rows = Numbering.objects.filter(series=series, year=year)
    if not rows.update(last=F("last") + 1) and not _begun(series, year):
        rows.update(last=F("last") + 1)
    return rows.get().last


def _begun(series: str, year: int) -> bool:
    """Begin a series with 1, unless somebody else just did."""
    try:
        with transaction.atomic():
            Numbering.objects.create(series=series, year=year, last=1)
    except IntegrityError:
        return False
    return True
