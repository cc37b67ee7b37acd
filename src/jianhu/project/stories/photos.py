"""A photograph for a story: a small real JPEG, different each time."""

from io import BytesIO

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image, ImageDraw

from jianhu.base import moments


def photo_of(where: tuple[float, float] | None) -> SimpleUploadedFile:
    image = Image.new("RGB", (480, 360), "#7d8b7a")
    at = moments.local(moments.now())
    ImageDraw.Draw(image).text((12, 330), f"{at:%Y-%m-%d %H:%M:%S} {where or ''}", fill="white")
    content = BytesIO()
    image.save(content, "JPEG", quality=80)
    return SimpleUploadedFile("photo.jpg", content.getvalue(), "image/jpeg")
