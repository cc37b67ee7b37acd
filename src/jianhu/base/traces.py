"""A photograph without its traces: what a camera writes beside the picture, position and device.

The file that came stays as it was, for its digest. What is shown instead is the same picture,
turned upright, in its own colours, with the quantisation its camera chose.
"""

from io import BytesIO
from typing import IO, Any

from PIL import Image, ImageOps
from PIL.JpegImagePlugin import get_sampling

from jianhu.base.attachments import READABLE

COLOURS = ("icc_profile", "transparency")  # all that stays of what stands beside the picture
WEBP_QUALITY = 90  # a WebP file does not say what it was written with


def without_traces(file: IO[bytes]) -> BytesIO:
    with Image.open(file, formats=READABLE) as image:
        how = _as_it_was_written(image)
        picture = ImageOps.exif_transpose(image)
        picture.info = {key: image.info[key] for key in COLOURS if key in image.info}
    shown = BytesIO()
    picture.save(shown, **how, icc_profile=picture.info.get("icc_profile"))
    shown.seek(0)
    return shown


def _as_it_was_written(image: Image.Image) -> dict[str, Any]:
    if image.format == "PNG":
        return {"format": "PNG"}
    if image.format == "WEBP":
        return {"format": "WEBP", "quality": WEBP_QUALITY}
    tables = image.quantization  # type: ignore[attr-defined]  # a JPEG has them
    return {"format": "JPEG", "qtables": tables, "subsampling": get_sampling(image)}
