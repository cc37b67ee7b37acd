"""A document of the tavern, a seal and a signature to try the printing on."""

from io import BytesIO

from PIL import Image, ImageDraw
from pypdf import PdfReader

from jianhu.base.paper.blocks import Document

NOW = "2026年11月20日"
REMEDY = "如不服本决定，可以自收到本决定书之日起六十日内申请行政复议。"


def picture(kind="PNG", size=(200, 200)):
    image = Image.new("RGBA" if kind == "PNG" else "RGB", size)
    ImageDraw.Draw(image).ellipse((5, 5, size[0] - 5, size[1] - 5), outline="red", width=6)
    written = BytesIO()
    image.save(written, kind)
    return written.getvalue()


def document(*blocks, **more):
    given = {"title": "决定书", "office": "鲁镇", "number": "鲁〔2026〕1号", "blocks": blocks}
    return Document.model_validate(given | more)


def seal(**more):
    code = {"text": "330699260000000012", "url": "https://jianhu.example/a/1"}
    return {"seal": {"office": "鲁镇综合行政执法队", "date": NOW, "code": code} | more}


def pages(pdf):
    return [page.extract_text() for page in PdfReader(BytesIO(pdf)).pages]
