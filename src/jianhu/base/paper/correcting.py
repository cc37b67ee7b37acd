"""A correction makes a new version: the old words stay, struck through; somebody confirms it."""

from typing import Any

from jianhu.base.paper.blocks import Block, Correction, Document
from jianhu.base.paper.corrections import corrected, rewritten, untouched
from jianhu.kit.errors import Refusal

FIXED = ("seal", "code", "blank", "note", "correction")
ENDS = ("signatures", "seal")


class NotOnce(Refusal):
    """What shall be corrected must be found, and in one place."""

    code = "not-once"
    status = 409


def correct(document: Document, change: Correction) -> Document:
    """Return the document with one place corrected, and the correction above its signatures."""
    old, new = change.old, change.new
    found = sum(_count(_said(block), old) for block in document.blocks)
    if found != 1:
        where = "没有找到" if not found else f"有{found}处"
        raise NotOnce(f"文书中{where}“{old}”，请把要更正的文字写到只有一处相符。")
    blocks = [_with(block, old, corrected(old, new)) for block in document.blocks]
    at = next((n for n, block in enumerate(blocks) if block.kind in ENDS), len(blocks))
    blocks.insert(at, Block(correction=change))
    carries = tuple((key, value.replace(old, new)) for key, value in document.carries)
    return document.model_copy(update={"blocks": tuple(blocks), "carries": carries})


def _said(block: Block) -> Any:
    return None if block.kind in FIXED else block.model_dump(exclude_unset=True)


def _count(value: Any, old: str) -> int:
    if isinstance(value, str):
        return sum(piece.count(old) for piece in untouched(value))
    if isinstance(value, dict):
        value = list(value.values())
    return sum(_count(each, old) for each in value) if isinstance(value, list | tuple) else 0


def _with(block: Block, old: str, new: str) -> Block:
    if not _count(_said(block), old):
        return block
    return Block.model_validate(_replaced(block.model_dump(exclude_unset=True), old, new))


def _replaced(value: Any, old: str, new: str) -> Any:
    if isinstance(value, str):
        return rewritten(value, old, new)
    if isinstance(value, dict):
        return {key: _replaced(each, old, new) for key, each in value.items()}
    return (
        [_replaced(each, old, new) for each in value] if isinstance(value, list | tuple) else value
    )
