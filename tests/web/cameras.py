"""A camera before which a picture of ours is held: Chromium films the file."""

import math
from io import BytesIO

import segno
from PIL import Image

WIDE, HIGH = 1280, 720


def code(text, size=380, turned=0):
    """A printed QR code on a wall, as a photograph of it looks."""
    written = BytesIO()
    segno.make(text, error="m", micro=False).save(written, kind="png", scale=8, border=4)
    plate = Image.open(written).convert("L").resize((size, size))
    wall = Image.new("L", (WIDE, HIGH), 120)
    wall.paste(plate, ((WIDE - size) // 2, (HIGH - size) // 2))
    return wall.rotate(turned, fillcolor=120).convert("RGB")


def blank_wall():
    return Image.new("RGB", (WIDE, HIGH), (120, 120, 120))


def film(path, picture, frames=3):
    """Write what the camera sees from now on: JPEGs that it plays in a circle."""
    written = b"".join(
        jpeg(picture.rotate(math.sin(n), fillcolor=(120,) * 3)) for n in range(frames)
    )
    path.write_bytes(written)


def jpeg(picture):
    written = BytesIO()
    picture.save(written, "JPEG", quality=80)
    return written.getvalue()
