"""Where on a document each signature belongs, and what a document says as one digest."""

from collections.abc import Iterable
from typing import NamedTuple

from jianhu.base.paper.blocks import Block, Cell, Document, Signature
from jianhu.cases.rules.signing_lines import is_for
from jianhu.kit.digest import sm3
from jianhu.kit.errors import Refusal


class NoPlace(Refusal):
    """The document has no line for whoever wants to sign."""

    code = "no-place"
    status = 409


class NotAsSigned(Refusal):
    """What was shown is not what would be signed."""

    code = "not-as-signed"
    status = 409


class Mark(NamedTuple):
    """``role``: as in ``is_for``, or seal."""

    role: str
    name: str
    image: bytes
    date: str


def digest_of(document: Document) -> str:
    """Return the digest of every word; a picture put on later changes no word."""
    return sm3(document.text().encode())


def marked(document: Document, marks: Iterable[Mark]) -> Document:
    """Return the document with each signature on its line and the seal over the office's name."""
    for mark in marks:
        blocks = tuple(_marked(block, mark) for block in document.blocks)
        document = document.model_copy(update={"blocks": blocks})
    return document


def has_place(document: Document, mark: Mark) -> bool:
    return marked(document, [mark]) != document


def _marked(block: Block, mark: Mark) -> Block:
    if block.seal and mark.role == "seal":
        return block.model_copy(
            update={"seal": block.seal.model_copy(update={"image": mark.image})}
        )
    if block.signatures:
        lines = tuple(_signed(each, mark) for each in block.signatures)
        return block.model_copy(update={"signatures": lines})
    if block.form:
        rows = tuple(
            row.model_copy(update={"cells": tuple(_filled(cell, mark) for cell in row.cells)})
            for row in block.form
        )
        return block.model_copy(update={"form": rows})
    return block


def _signed(line: Signature, mark: Mark) -> Signature:
    if line.image or not is_for(line.label, mark.role, mark.name):
        return line
    dated = {} if line.date == "" else {"date": mark.date}
    return line.model_copy(update={"image": mark.image} | dated)


def _filled(cell: Cell, mark: Mark) -> Cell:
    if cell.image or not cell.signed or not is_for(cell.signed, mark.role, mark.name):
        return cell
    return cell.model_copy(update={"image": mark.image, "date": mark.date})
