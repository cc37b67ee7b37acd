"""What inspections are refused by, and the words an article is hung on."""

from collections.abc import Callable

from jianhu.inspections.rules.visit import VisitFacts

STRICT = "国办发〔2024〕54号"
BUSINESS = "优化营商环境条例"
SCANNED = "深圳市涉企行政检查扫码规定（2025年试行，参照）"

Ask = Callable[[VisitFacts], str | None]


def by(basis: str) -> Callable[[Ask], Ask]:
    """Hang the article on a need that is refused by another one than its move."""

    def mark(ask: Ask) -> Ask:
        ask.basis = basis  # type: ignore[attr-defined]
        return ask

    return mark
