"""Pictures as text, so that a document travels to the typesetter in one piece."""

from base64 import b64decode, b64encode
from functools import lru_cache
from io import BytesIO

import segno
from PIL import Image, UnidentifiedImageError

from jianhu.kit.errors import Refusal

KINDS = {"PNG": "image/png", "JPEG": "image/jpeg"}


class NotAnImage(Refusal):
    """A seal, signature or photograph that cannot be read."""

    code = "not-an-image"
    status = 422


def as_svg(image: bytes) -> str:
    """Wrap a PNG or JPEG in an SVG; another kind becomes a PNG first."""
    image, kind, width, height = _readable(image)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
        f'width="{width}" height="{height}"><image width="{width}" height="{height}" '
        f'href="data:{KINDS[kind]};base64,{b64encode(image).decode()}"/></svg>'
    )


def _readable(image: bytes) -> tuple[bytes, str, int, int]:
    try:
        with Image.open(BytesIO(image)) as opened:
            opened.load()
            if opened.format in KINDS:
                return image, opened.format, *opened.size
            return as_png(opened), "PNG", *opened.size
    except (UnidentifiedImageError, OSError, ValueError) as error:
        raise NotAnImage("文书中的印章、签名或者照片无法读取，请换一张图片。") from error


def is_drawn(said: str) -> bool:
    """Whether a canvas handed over (``data:image/png;base64,…``) a picture with ink on it."""
    try:
        with Image.open(BytesIO(b64decode(said.partition(",")[2], validate=True))) as opened:
            picture = opened.convert("RGBA")
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, ValueError):
        return False
    return picture.getcolors(1) is None  # None: there are more than one


def as_png(opened: Image.Image) -> bytes:
    written = BytesIO()
    opened.save(written, "PNG")
    return written.getvalue()


@lru_cache(maxsize=256)
def qr_svg(text: str) -> str:
    return str(segno.make(text, error="m", micro=False).svg_inline(border=0))


def qr_png(text: str) -> bytes:
    written = BytesIO()
    segno.make(text, error="m", micro=False).save(written, kind="png", scale=8, border=0)
    return written.getvalue()
