"""Take a report from the public, and keep the photographs of one that is not finished yet."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from django.core import signing
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils.crypto import salted_hmac

from jianhu.base import attachments, moments
from jianhu.base.people import system
from jianhu.command import services as command
from jianhu.command.queries.leads import token_of
from jianhu.kit.errors import Refusal
from jianhu.portal.models import Visit
from jianhu.portal.rules import MOST_PHOTOS, check_photos, check_visits, ref_of

SALT = "jianhu.portal.photos"
A_DAY = 86_400
CHANNEL = "citizen"


@transaction.atomic
def take_report(address: str, photos: Iterable[int], *, key: str, **words: Any) -> str:
    """Keep one report and return its token; refuse the eleventh from one address in a day.

    Sent twice from one form (``key``), it is kept once and counted once.
    """
    visit, ids = visit_of(address), list(photos)  # the other half of a double click waits here
    ref = ref_of(visit.day, key, attachments.digests_of(ids), words)
    if known := token_of(CHANNEL, CHANNEL, ref):
        return known
    _count(visit)
    lead = command.receive_report(channel=CHANNEL, ref=ref, photos=ids, **words)
    return str(lead.token)


def keep_photos(
    address: str, files: "Iterable[UploadedFile[Any]]", kept: list[int]
) -> tuple[list[int], list[str]]:
    """Keep what is a photograph, say what is not; ids of those kept, and the sentences."""
    ids, wrong = list(kept), []
    for file in files:
        if len(ids) >= MOST_PHOTOS:
            wrong.append(f"最多{MOST_PHOTOS}张照片，“{file.name}”没有收下。")
            continue
        try:
            ids.append(_keep_photo(address, file))
        except Refusal as why:
            wrong.append(f"“{file.name}”没有收下：{why.message}")
    return ids, wrong


@transaction.atomic
def _keep_photo(address: str, file: "UploadedFile[Any]") -> int:
    visit = visit_of(address)
    check_photos(visit.photos)
    visit.photos += 1
    visit.save(update_fields=["photos"])
    return attachments.keep(system(), file.name or "", file.read()).pk


def drop_unclaimed_photos() -> int:
    """What belongs to no report by the time its form is no longer good, goes."""
    before = moments.now() - timedelta(seconds=A_DAY)
    return attachments.drop_unclaimed(system(), before)


def signed(ids: list[int]) -> str:
    """Photographs already here, as a form may carry them without being able to name another's."""
    return signing.dumps(ids, salt=SALT) if ids else ""


def read_signed(said: str) -> list[int]:
    try:
        return list(signing.loads(said, salt=SALT, max_age=A_DAY)) if said else []
    except signing.BadSignature:
        return []


def _count(visit: Visit) -> None:
    check_visits(visit.reports)
    visit.reports += 1
    visit.save(update_fields=["reports"])


def visit_of(address: str) -> Visit:
    """Return today's line for an address, locked."""
    today = moments.local(moments.now()).date()
    Visit.objects.filter(day__lt=today).delete()
    Visit.objects.get_or_create(day=today, who=_who(today, address))
    return Visit.objects.select_for_update().get(day=today, who=_who(today, address))


def _who(day: date, address: str) -> str:
    return salted_hmac("jianhu.portal.visit", f"{day}|{address}", algorithm="sha256").hexdigest()
