"""Pictures as a phone sends them."""

from io import BytesIO

from PIL import Image


def picture(colour, kind="PNG"):
    written = BytesIO()
    Image.new("RGB", (1200, 400), colour).save(written, kind)
    return written.getvalue()
