"""A document as a database keeps it, and read again; its codes lead to the house that prints it."""

import json
from typing import Any

from jianhu.base.paper.blocks import Block, Code, Document


def as_kept(document: Document) -> dict[str, Any]:
    return document.model_dump(mode="json", exclude_defaults=True)


def read_again(kept: dict[str, Any]) -> Document:
    """Pictures are base64 in JSON only, so it is read as JSON."""
    return Document.model_validate_json(json.dumps(kept))


def at_house(document: Document, house: str) -> Document:
    """Return the document with codes that lead to ``house``; it is kept without any."""
    blocks = tuple(_at_house(block, house) for block in document.blocks)
    return document.model_copy(update={"blocks": blocks})


def without_codes(document: Document) -> Document:
    blocks = (_uncoded(block) for block in document.blocks if not block.code)
    return document.model_copy(update={"blocks": tuple(blocks)})


def _uncoded(block: Block) -> Block:
    if block.seal is None:
        return block
    return block.model_copy(update={"seal": block.seal.model_copy(update={"code": None})})


def _at_house(block: Block, house: str) -> Block:
    if block.code:
        return block.model_copy(update={"code": _leading(block.code, house)})
    if block.seal and block.seal.code:
        seal = block.seal.model_copy(update={"code": _leading(block.seal.code, house)})
        return block.model_copy(update={"seal": seal})
    return block


def _leading(code: Code, house: str) -> Code:
    return code.model_copy(update={"url": f"{house}{code.url}"})
