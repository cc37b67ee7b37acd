"""How colours turned in a stretch of days: from the one before it to the one at its end."""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import Any

from jianhu.subjects.models import Colouring


def turned(subjects: Iterable[Any], since: date, until: date) -> Counter[tuple[str, str]]:
    """Count the subjects by the colour before and the colour after; who turned back turned not."""
    held = Colouring.objects.filter(
        subject__in=subjects, state__in=("in-force", "past"), day__gte=since, day__lte=until
    )
    spans: dict[int, tuple[str, str]] = {}
    for subject, before, after in held.order_by("id").values_list("subject", "before", "colour"):
        spans[subject] = (spans[subject][0] if subject in spans else before, after)
    return Counter(span for span in spans.values() if span[0] != span[1])
