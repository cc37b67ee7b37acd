"""A photograph for a story: a small real JPEG, different each time."""

from io import BytesIO
from zlib import crc32

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image, ImageDraw

from jianhu.base import moments


def photo_of(where: tuple[float, float] | None, note: str = "") -> SimpleUploadedFile:
    """``note``: of what; no two pictures are the same, nor are their digests."""
    image = Image.new("RGB", (480, 360), f"#{crc32(note.encode()) & 0x7F7F7F | 0x303030:06x}")
    at = moments.local(moments.now())
    ImageDraw.Draw(image).text((12, 330), f"{at:%Y-%m-%d %H:%M:%S} {where or ''}", fill="white")
    content = BytesIO()
    image.save(content, "JPEG", quality=80)
    return SimpleUploadedFile("photo.jpg", content.getvalue(), "image/jpeg")
