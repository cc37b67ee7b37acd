"""One process at a time: whoever holds the lease works, the others stand by."""

import os
import socket
from datetime import timedelta

from django.db import IntegrityError, transaction
from django.db.models import Q
from django.utils import timezone

from jianhu.base.models import Lease

ME = f"{socket.gethostname()}:{os.getpid()}"


def hold(name: str, seconds: int = 5) -> bool:
    """Take or renew a lease. A holder that was killed loses it after ``seconds``."""
    now = timezone.now()
    until = now + timedelta(seconds=seconds)
    mine_or_free = Lease.objects.filter(Q(holder=ME) | Q(until__lt=now), name=name)
    if mine_or_free.update(holder=ME, until=until):
        return True
    try:
        with transaction.atomic():
            Lease.objects.create(name=name, holder=ME, until=until)
    except IntegrityError:
        return False
    return True


def give_back(name: str) -> None:
    """Let the next one begin at once, when we stop of our own will."""
    Lease.objects.filter(name=name, holder=ME).delete()
