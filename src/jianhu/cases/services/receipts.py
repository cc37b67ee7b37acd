"""The receipt of a payment is kept by its number, once for each office."""

from datetime import date

from django.db import IntegrityError, transaction

from jianhu.cases.models import Case, Receipt
from jianhu.cases.rules.receipts import receipt_of
from jianhu.kit.errors import WrongStep
from jianhu.kit.shape import Shape


def keep_receipt(case: Case, form: Shape, on: date) -> None:
    """Two at the very same moment pass the rules together: the table lets in one of them."""
    number = receipt_of(form)
    if not number:
        return
    try:
        with transaction.atomic():
            Receipt.objects.create(case=case, office_id=case.office_id, number=number, on=on)
    except IntegrityError as twice:
        raise WrongStep(
            f"票据{number}刚刚被登记过，一张票据只证明一次缴款，请核对票据号。",
            basis="administrative-penalty-law/67",
        ) from twice
