"""A paper that is not made yet, as pictures for the screen beside its form."""

from base64 import b64encode
from typing import Any

from jianhu.base.paper.blocks import Document
from jianhu.base.paper.keeping import at_house
from jianhu.base.paper.typesetting import pages


def drawn(document: Document, house: str) -> dict[str, Any]:
    """``pages``: addresses a browser shows as they are."""
    pictures = (b64encode(page).decode() for page in pages(at_house(document, house)))
    return {"title": document.title, "pages": [f"data:image/png;base64,{one}" for one in pictures]}
