"""A PDF or picture handed in, as pages of a file: PDF/A takes no foreign PDF whole."""

from io import BytesIO

import pypdfium2
from PIL import Image, ImageOps, UnidentifiedImageError

from jianhu.base.paper.blocks import Block, Document, Picture
from jianhu.base.paper.images import NotAnImage

DPI = 150  # what a court's scanner gives; a page has some 200 kB
QUALITY = 80
MOST_PAGES = 200
LONGEST = 1600
"""The longer side of a photograph, in points of the picture: some 250 an inch on A4."""


def scanned(title: str, office: str, content: bytes) -> Document:
    """Return a document of whole-page pictures; a picture is one page."""
    pictures = pages_of(content) if content.startswith(b"%PDF-") else [content]
    blocks = tuple(Block(picture=Picture(image=each)) for each in pictures)
    return Document(title=title, office=office, blocks=blocks, bare=True)


def pages_of(content: bytes) -> list[bytes]:
    try:
        with pypdfium2.PdfDocument(content) as opened:
            if len(opened) > MOST_PAGES:
                raise NotAnImage(f"附件有{len(opened)}页，超过{MOST_PAGES}页，请分成几份。")
            return [_jpeg(page.render(scale=DPI / 72).to_pil()) for page in opened]
    except pypdfium2.PdfiumError as error:
        raise NotAnImage("附件不是可以打开的PDF文件（可能加了密码），请换一份。") from error


def on_a_page(content: bytes) -> bytes:
    """Return a photograph upright, and no larger than a page can show."""
    try:
        with Image.open(BytesIO(content)) as opened:
            upright = ImageOps.exif_transpose(opened)
            upright.thumbnail((LONGEST, LONGEST))
            return _jpeg(upright)
    except (UnidentifiedImageError, OSError) as error:
        raise NotAnImage("证据照片无法读取，请换一张。") from error


def _jpeg(image: Image.Image) -> bytes:
    written = BytesIO()
    image.convert("RGB").save(written, "JPEG", quality=QUALITY)
    return written.getvalue()
