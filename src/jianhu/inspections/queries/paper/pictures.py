"""Photographs and signatures as a document prints them: small enough to be kept in it."""

from collections.abc import Collection
from io import BytesIO
from typing import Any

from PIL import Image

from jianhu.base import attachments, moments
from jianhu.base.journal import name_of
from jianhu.base.models import Attachment
from jianhu.base.paper.wording import moment
from jianhu.inspections.models import Visit, VisitAct
from jianhu.inspections.queries.photos import photos_of

WIDEST = 900  # dots: eleven centimetres at 200 to the inch
QUALITY = 75


def drawn_by(signature: int | None) -> bytes | None:
    kept = Attachment.objects.filter(pk=signature).first() if signature else None
    return _content(kept) if kept else None


def digests_of(form: Any) -> str:
    """What ties the printed signatures to the pictures the phone sent."""
    names = {"被检查人": form.signature, "见证人": form.witness_signature}
    signed = [name for name, key in names.items() if key]
    return "；".join(
        f"{name}签名图片 SHA-256 {digest}"
        for name, digest in zip(signed, form.digests, strict=False)
    )


def pictures_of(visit: Visit) -> dict[str, list[dict[str, Any]]]:
    """Return all photographs, numbered through the record, each under its item's name."""
    names = dict(visit.items.values_list("item", "item_name"))
    return {
        "pictures": [
            {"image": _small(kept), "caption": f"照片{n}　{names[item]}{_at(kept)}"}
            for n, (item, kept) in enumerate(_numbered(visit), 1)
        ]
    }


def pictures_of_act(act: VisitAct, name: str, photos: Collection[int]) -> list[dict[str, Any]]:
    """Return the photographs of one act, without the signatures that came with them."""
    taken = [each for each in attachments.of_things([name_of(act)]) if each.pk in photos]
    return [
        {"image": _small(kept), "caption": f"照片{n}　{name}{_at(kept)}"}
        for n, kept in enumerate(taken, 1)
    ]


def numbers_of(visit: Visit) -> dict[str, str]:
    """Return by item which photographs are its own: 照片1、照片2."""
    found: dict[str, list[str]] = {}
    for n, (item, _) in enumerate(_numbered(visit), 1):
        found.setdefault(item, []).append(f"照片{n}")
    return {item: "、".join(numbers) for item, numbers in found.items()}


def _numbered(visit: Visit) -> list[tuple[str, Attachment]]:
    """In the order in which the record speaks of the items."""
    taken = photos_of(visit)
    items = visit.items.order_by("office", "id").values_list("item", flat=True)
    return [
        (item, kept)
        for item in items
        for kept in taken[item]
        if kept.content_type.startswith("image/")
    ]


def _at(kept: Attachment) -> str:
    return f"（{moment(moments.local(kept.taken_at))}拍摄）" if kept.taken_at else ""


def _small(kept: Attachment) -> bytes:
    with Image.open(BytesIO(_content(kept))) as image:
        image.draft("RGB", (WIDEST, WIDEST))
        picture = image.convert("RGB")
    picture.thumbnail((WIDEST, WIDEST))
    written = BytesIO()
    picture.save(written, "JPEG", quality=QUALITY)
    return written.getvalue()


def _content(kept: Attachment) -> bytes:
    with kept.file.open("rb") as file:
        return bytes(file.read())
