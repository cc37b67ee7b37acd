"""Whose a line of a document is, and which lines still wait for a hand or a seal."""

from collections.abc import Iterator
from typing import Any

from jianhu.base.paper.blocks import Document

PARTY = ("当事人", "受送达人", "声明人", "陈述、申辩人", "承诺人")
OFFICER = ("承办人", "移交人", "专案组")
MAKER = ("负责人", "听证主持人", "行政机关收款人")
OTHERS = ("被询问人", "提供人", "接收人", "代收人")
NAMED_MAKER = ("行政机关负责人{name}", "审核人员{name}", "答复人{name}")
NAMED_OTHERS = (
    *("见证人{name}", "记录员{name}", "保管人{name}", "监督人{name}", "到场监督人{name}"),
    *("代履行人{name}", "{name}"),
)
NOTED = ("refused", "refusal")
"""Blocks in which the officers note that the party did not want to sign."""


def is_for(label: str, role: str, name: str) -> bool:
    """``role``: party, officer, maker (who made the act), witness (another, before an officer)."""
    line = label.partition("（")[0]
    if role == "party":
        return line.startswith(PARTY)
    if role == "officer":
        return line in (*OFFICER, f"执法人员{name}")
    plain, named = (MAKER, NAMED_MAKER) if role == "maker" else (OTHERS, NAMED_OTHERS)
    mine = {each.format(name=name) for each in named}
    return role in ("maker", "witness") and (line in plain or line in mine)


def signer(party: Any) -> str:
    """Who puts his hand there: for an organisation the natural person who represents it."""
    speaks = party.kind == "organisation" and party.representative
    return f"{party.name}（{party.representative}）" if speaks else f"{party.name}"


def awaited(document: Document) -> list[str]:
    """Name each empty line, and the seal; a party who would not sign is waited for no more."""
    lines = [line.partition("（")[0] for line in _empty(document)]
    noted = any(block.name in NOTED for block in document.blocks)
    kept = [each for each in lines if not (noted and each.startswith((*PARTY, "被询问人")))]
    return list(dict.fromkeys(kept))


def own_lines(awaits: list[str], name: str, *, handles: bool, made: bool) -> list[str]:
    """Return the roles in which somebody may still sign himself: as a handler, as who made it."""
    roles = [role for role, may in (("officer", handles), ("maker", made)) if may]
    return [role for role in roles if any(is_for(line, role, name) for line in awaits)]


def others_awaited(document: Document) -> list[tuple[str, str]]:
    """Return each line of another than party and officers, and the name that stands in it."""
    found = []
    for line in awaited(document):
        if line in OTHERS:
            found.append((line, ""))
        for pattern in NAMED_OTHERS[:-1]:
            before = pattern.removesuffix("{name}")
            if line.startswith(before) and line != before:
                found.append((line, line.removeprefix(before)))
    return found


def _empty(document: Document) -> Iterator[str]:
    for block in document.blocks:
        for line in block.signatures or ():
            if not line.image:
                yield line.label
        for cell in (cell for row in block.form or () for cell in row.cells):
            if cell.signed and not cell.image:
                yield cell.signed
        if block.seal and not block.seal.image:
            yield "印章"
