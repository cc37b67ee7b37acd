"""What is open, and what was closed when: conditions that the queue's index answers.

``rank`` orders the queue, so it also knows where the open end and the finished begin. Without it
a database may walk through a hundred thousand finished matters to find three open ones.
"""

from datetime import datetime

from django.db.models import Q

from jianhu.command.rules.numbering import OPEN_BELOW, ranks_between
from jianhu.command.rules.procedure import OPEN

IS_OPEN = Q(step__in=OPEN, rank__lt=OPEN_BELOW)


def closed_between(since: datetime, until: datetime) -> Q:
    """Closed at or after ``since`` and before ``until``."""
    ranks = Q(rank__range=ranks_between(since, until))
    return ranks & Q(step="closed", closed_at__gte=since, closed_at__lt=until)
