"""A QR code as a picture (ISO/IEC 18004; GB/T 18284)."""

from io import BytesIO

import segno

INK, PAPER, QUIET = "#10293f", "#ffffff", 4  # modules of paper around it, as the standard asks


def qr_svg(text: str, title: str = "") -> str:
    """Return an SVG that is as large as its place; a seventh of it may be scratched."""
    drawn = BytesIO()
    segno.make(text, error="m", micro=False).save(
        drawn,
        kind="svg",
        xmldecl=False,
        omitsize=True,
        border=QUIET,
        dark=INK,
        light=PAPER,
        title=title or None,
    )
    return drawn.getvalue().decode()
