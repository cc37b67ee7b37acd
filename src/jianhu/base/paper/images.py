"""Pictures as text, so that a document travels to the typesetter in one piece."""

from base64 import b64encode
from functools import lru_cache
from io import BytesIO

import segno
from PIL import Image

KINDS = {"PNG": "image/png", "JPEG": "image/jpeg"}


def as_svg(image: bytes) -> str:
    """Wrap a PNG or JPEG in an SVG; another kind becomes a PNG first."""
    with Image.open(BytesIO(image)) as opened:
        width, height = opened.size
        kind = opened.format or ""
        if kind not in KINDS:
            written = BytesIO()
            opened.save(written, "PNG")
            kind, image = "PNG", written.getvalue()
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
        f'width="{width}" height="{height}"><image width="{width}" height="{height}" '
        f'href="data:{KINDS[kind]};base64,{b64encode(image).decode()}"/></svg>'
    )


@lru_cache(maxsize=256)
def qr_svg(text: str) -> str:
    return str(segno.make(text, error="m", micro=False).svg_inline(border=0))


def qr_png(text: str) -> bytes:
    written = BytesIO()
    segno.make(text, error="m", micro=False).save(written, kind="png", scale=8, border=0)
    return written.getvalue()
