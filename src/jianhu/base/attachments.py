"""Files people hand in: decoded rather than believed, digested on arrival."""

from collections.abc import Iterator
from datetime import datetime
from io import BytesIO

from django.core.files.base import ContentFile
from django.db import connection, transaction
from django.db.models import QuerySet
from PIL import Image, UnidentifiedImageError

from jianhu.base import moments
from jianhu.base.facts import AttachmentDropped, AttachmentKept
from jianhu.base.journal import record
from jianhu.base.models import Attachment, Person
from jianhu.kit.arriving import escaped
from jianhu.kit.digest import sm3
from jianhu.kit.errors import NotFound, Refusal

READABLE = ("JPEG", "PNG", "WEBP")
IMAGES = {
    "JPEG": "image/jpeg",
    "MPO": "image/jpeg",  # a JPEG with a second picture behind it, as many phones write
    "PNG": "image/png",
    "WEBP": "image/webp",
}
LARGEST = 20 * 1024 * 1024
MOST_PIXELS = 60_000_000


class NotAPhoto(Refusal):
    """The content is not what an attachment may be."""

    code = "not-a-photo"
    status = 422


@transaction.atomic
def keep(
    by: Person,
    name: str,
    content: bytes,
    *,
    taken_at: datetime | None = None,
    lon: float | None = None,
    lat: float | None = None,
) -> Attachment:
    """Keep a photo or a PDF. What it is, is read from its content; its name is only a label."""
    kind = content_type_of(content)
    digest = sm3(content)
    suffix = kind.rpartition("/")[2]
    kept = Attachment(name=escaped(name)[:120], content_type=kind, size=len(content), digest=digest)
    kept.by, kept.at, kept.taken_at, kept.lon, kept.lat = by, moments.now(), taken_at, lon, lat
    kept.file.save(f"{digest[:32]}.{suffix}", ContentFile(content), save=False)
    kept.save()
    record(by, kept, AttachmentKept(kept.pk, digest, kind))
    return kept


def check_size(size: int) -> None:
    if size > LARGEST:
        raise NotAPhoto("文件超过20MB，请压缩后再上传。")


def content_type_of(content: bytes) -> str:
    check_size(len(content))
    if content.startswith(b"%PDF-"):
        return "application/pdf"
    try:
        with Image.open(BytesIO(content), formats=READABLE) as image:
            kind = IMAGES.get(image.format or "")
            if kind and image.width * image.height <= MOST_PIXELS:
                image.load()
                return kind
    except (UnidentifiedImageError, OSError, ValueError, Image.DecompressionBombError):
        pass
    raise NotAPhoto("这不是照片或PDF文件（按内容检查，不看扩展名），请上传 JPG、PNG、WebP 或 PDF。")


def unused_of(by: Person, ids: list[int]) -> QuerySet[Attachment]:
    """Return the person's own attachments that belong to nothing yet; refuse any other id.

    Inside a transaction they are held, so that two matters cannot claim one photo.
    """
    mine = Attachment.objects.filter(pk__in=ids, by=by, thing="")
    if len(_held(mine)) != len(set(ids)):
        raise NotFound("照片不存在、不是您上传的，或已用于其他事项。")
    return mine


def _held(found: QuerySet[Attachment]) -> list[int]:
    if connection.in_atomic_block:
        found = found.select_for_update(of=("self",), no_key=True)
    return [each.pk for each in found.only("pk").order_by("pk")]


def drop_unclaimed(by: Person, before: datetime, limit: int = 100) -> int:
    """Delete what ``by`` kept before a moment and nobody claimed; the journal remembers it."""
    unclaimed = Attachment.objects.filter(by=by, thing="", at__lt=before).order_by("pk")
    with transaction.atomic():
        gone = list(unclaimed.select_for_update(of=("self",), no_key=True)[:limit])
        for each in gone:
            record(by, each, AttachmentDropped(each.pk, each.digest))
        Attachment.objects.filter(pk__in=[each.pk for each in gone]).delete()
    for each in gone:
        each.file.delete(save=False)
    return len(gone)


def digests_of(ids: list[int]) -> list[str]:
    """What the files are; the same file handed in twice has one digest."""
    return list(Attachment.objects.filter(pk__in=ids).values_list("digest", flat=True))


def give_to(thing: str, by: Person, ids: list[int]) -> int:
    return unused_of(by, ids).update(thing=thing) if ids else 0


def troubles() -> Iterator[str]:
    """Name every file that is gone, or is not what it was when it arrived."""
    for kept in Attachment.objects.order_by("pk").iterator(chunk_size=500):
        try:
            with kept.file.open("rb") as file:
                unchanged = sm3(file.read()) == kept.digest
        except FileNotFoundError:
            yield f"附件 {kept}（第{kept.pk}号）的文件 {kept.file} 已不存在。"
        else:
            if not unchanged:
                yield f"附件 {kept}（第{kept.pk}号）的文件 {kept.file} 与收到时不符。"


def of_things(things: list[str]) -> QuerySet[Attachment]:
    return Attachment.objects.filter(thing__in=things).order_by("id")
