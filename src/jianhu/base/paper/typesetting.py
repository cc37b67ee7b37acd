"""Set a document: A4 for the file and the party, a slip for a 58 or 80 mm printer."""

import json
import re
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

import typst

from jianhu.base.paper.blocks import Block, Document
from jianhu.base.paper.corrections import runs
from jianhu.base.paper.fonts import faces, installed
from jianhu.base.paper.images import as_svg, qr_svg
from jianhu.kit.errors import Refusal

SHEETS = Path(__file__).parent / "sheets"
STANDARD: Final = (
    "a-2b"  # PDF/A-2b, ISO 19005-2: faces embedded, nothing fetched, fit for an archive
)
SCREEN = 110  # dots an inch: A4 on a screen, sharp enough to read
PARAGRAPHS = ("paragraph", "line", "note")
SIGNED = ("signatures", "seal", "rows", "blank", "note")
REMARKED = ("signatures", "seal", "blank", "note")  # a paragraph below one of these is a remark
SHORT = 160  # a paragraph of fewer letters stays with the signatures and the seal below it
MOST_TOGETHER = 7
MISSING = re.compile(r'text `"(.+?)"` could not be displayed')
UNSHOWN = re.compile(r"\\u\{([0-9a-f]+)\}")
GETA = "〓"  # what printers set for a letter they do not have (GB 2312, 02-94)
ROUNDS = 6  # the typesetter names one letter at a time


class NotSet(Refusal):
    """The typesetter could not set it; the message says why."""

    code = "not-set"
    status = 422


def pdf(document: Document, made_at: datetime | None = None) -> bytes:
    return compiled("one", as_sheet(document), made_at)


def narrow(document: Document, width_mm: int, made_at: datetime | None = None) -> bytes:
    """Return one long page as wide as the printer's paper."""
    blocks = [_unfolded(block) for block in document.blocks]
    slip = document.model_copy(update={"blocks": tuple(blocks)})
    return compiled("narrow", as_sheet(slip) | {"width": width_mm}, made_at)


def pages(document: Document) -> list[bytes]:
    """Return a picture of each A4 page, PNG, for a screen."""
    made = _compiled("one", as_sheet(document), format="png", ppi=SCREEN)
    return made if isinstance(made, list) else [made]


def compiled(sheet: str, said: dict[str, Any], made_at: datetime | None) -> bytes:
    at = made_at and made_at.astimezone(UTC)  # the typesetter wants an offset that never changes
    made = _compiled(sheet, said, format="pdf", pdf_standards=STANDARD, timestamp=at)
    assert isinstance(made, bytes)
    return made


def _compiled(sheet: str, said: dict[str, Any], **how: Any) -> bytes | list[bytes]:
    text = json.dumps(said | {"faces": faces()}, ensure_ascii=False)
    return _shown(sheet, text, how, ROUNDS)


def _shown(sheet: str, text: str, how: dict[str, Any], rounds: int) -> bytes | list[bytes]:
    """A letter that no face has becomes 〓: nobody makes a file unprintable by one he typed."""
    try:
        return _set(sheet, text, how)
    except typst.TypstError as error:
        missing = _missing(error.message)
        if not missing or not rounds:
            raise NotSet(f"文书排版失败：{error.message}") from error
        return _shown(sheet, _without(missing if rounds > 1 else {*text}, text), how, rounds - 1)


def _set(sheet: str, text: str, how: dict[str, Any]) -> bytes | list[bytes]:
    # One compiler a document: threads cannot share one. What is slow, the faces, they do share.
    compiler = typst.Compiler(root=SHEETS, font_paths=installed(), ignore_system_fonts=True)
    made = compiler.compile(SHEETS / f"{sheet}.typ", sys_inputs={"document": text}, **how)
    assert made is not None  # nothing is returned only where it is written to a file
    return made


def _missing(message: str) -> set[str]:
    found = MISSING.search(message)
    return {*UNSHOWN.sub(lambda code: chr(int(code[1], 16)), found[1])} if found else set()


def _without(letters: set[str], text: str) -> str:
    """Those of GBK stay: every Chinese face has them, and they are part of what is not shown."""
    gone = {letter for letter in letters if not letter.encode("gbk", "ignore")}
    return text.translate(dict.fromkeys(map(ord, gone), GETA))


def as_sheet(document: Document) -> dict[str, Any]:
    """Return what the sheets read: texts cut into runs, pictures and codes drawn."""
    blocks = _joined(document.blocks)
    end = len(blocks) - 1
    together = end - _signed_end(blocks)
    alike = [n for n, (above, block) in enumerate(pairwise(blocks)) if _repeats(block, above)]
    apart = {*alike, *(n + 1 for n in alike)}
    return {
        "title": document.title,
        "office": document.office,
        "number": document.number,
        "compact": document.compact,
        "bare": document.bare,
        "blocks": [
            _drawn(block)
            | {"sticky": together <= at < end, "last": at == end, "apart": at in apart}
            for at, block in enumerate(blocks)
        ],
    }


def _joined(blocks: Iterable[Block]) -> list[Block]:
    """Make one form of those that follow one another; what one name repeats stays apart."""
    made: list[Block] = []
    for block in blocks:
        above = made[-1] if made else None
        if above and above.form and block.form and not _repeats(block, above):
            made[-1] = Block(name=block.name, form=above.form + block.form)
        else:
            made.append(block)
    return made


def _repeats(block: Block, above: Block) -> bool:
    return bool(block.name) and block.name == above.name


def _signed_end(blocks: Sequence[Block]) -> int:
    """Count the blocks before the last that stay with it: no page holds signatures alone.

    They are the signatures, remarks between them, and one paragraph of what is signed.
    """
    kept = 0
    for block, above in pairwise(reversed([*blocks[:1], *blocks[:-1]])):
        if kept == MOST_TOGETHER or not _may_stay(block):
            break
        kept += 1
        if block.kind == "paragraph" and above.kind not in REMARKED:
            break
    return kept


def _may_stay(block: Block) -> bool:
    return block.kind in SIGNED or len(block.paragraph or "x" * SHORT) < SHORT


def _drawn(block: Block) -> dict[str, Any]:
    kind = block.kind
    value = getattr(block, kind)
    if kind in PARAGRAPHS:
        return {"kind": kind, "value": _lines(value)}
    return {"kind": kind, "value": value if kind == "blank" else _ready(block.model_dump()[kind])}


def _lines(text: str) -> list[Any]:
    return [runs(line.strip()) for line in text.splitlines() if line.strip()]


def _ready(value: Any) -> Any:
    if isinstance(value, str):
        return runs(value)
    if isinstance(value, bytes):
        return as_svg(value)
    if isinstance(value, dict):
        return {key: _ready(each) for key, each in value.items()} | _more(value)
    return [_ready(each) for each in value] if isinstance(value, list | tuple) else value


def _more(value: dict[str, Any]) -> dict[str, Any]:
    """What a sheet cannot make itself: the code's picture, a picture's words for the blind."""
    if "url" in value:
        return {"svg": qr_svg(value["url"])}
    return {"alt": value["caption"] or "附图"} if "caption" in value else {}


def _unfolded(block: Block) -> Block:
    """A slip has room for one field in a row."""
    if block.form is None:
        return block
    cells: Iterable[Any] = (cell for row in block.form for cell in row.cells)
    rows = [{"cells": [cell.model_dump()]} for cell in cells]
    return Block.model_validate({"name": block.name, "form": rows})
