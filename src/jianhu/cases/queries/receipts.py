"""Where a receipt was written down before: in the office's own cases."""

from jianhu.cases.models import Case, Receipt
from jianhu.cases.rules.receipts import receipt_of
from jianhu.kit.shape import Shape


def receipt_used(case: Case, said: Shape | None) -> str:
    """Say in which case, on which day, the receipt that comes with this was written down."""
    number = receipt_of(said)
    known = Receipt.objects.filter(office=case.office_id, number=number) if number else []
    return "、".join(
        f"{'本案' if each.case_id == case.pk else each.case.number}（{each.on}）" for each in known
    )
