"""The documents of a case: one template a file, filled from the case, read over before signing."""

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, Literal

import yaml

from jianhu.base.paper.blocks import Document
from jianhu.base.paper.corrections import plain
from jianhu.base.paper.filling import Filler, applies
from jianhu.kit.errors import Refusal
from jianhu.kit.folder import read_yaml_folder
from jianhu.kit.shape import Level, Shape
from jianhu.law.articles import cited

FOLDER = Path(__file__).parents[1] / "documents"


class Incomplete(Refusal):
    """The case does not say yet what the document must."""

    code = "incomplete-document"
    status = 409


class Need(Shape):
    """What a document must contain by an article: words from the case, or words of its own.

    ``kinds``: blocks that must stand in it, as a seal. ``when``, ``unless``: a key that decides.
    """

    say: str
    basis: str
    keys: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    when: str = ""
    unless: str = ""


class Sample(Shape):
    """``context`` is laid over ``tables/sample.yaml``. ``without`` leaves out the blocks of a name.

    ``refused``: the article by which the linter must then refuse.
    """

    say: str
    context: dict[str, Any] = {}
    without: str = ""
    refused: str = ""


class Template(Shape):
    """``letters`` stand in the number (文书代字); a document without them has none."""

    title: str
    letters: str = ""
    compact: bool = False
    volume: Literal["正卷", "副卷"]
    basis: tuple[str, ...]
    requires: tuple[Need, ...]
    blocks: tuple[dict[str, Any], ...]
    mark: Literal["read", "recalled", "proposal"]
    source: str
    level: Level
    examples: tuple[Sample, ...]

    def number(self, office: str, year: int, sequence: int) -> str:
        """Return 鉴综执罚决〔2026〕12号."""
        return f"{office}{self.letters}〔{year}〕{sequence}号"


def templates() -> dict[str, Template]:
    return read_yaml_folder(FOLDER, Template)


def fill(template: Template, context: Mapping[str, Any]) -> Document:
    """Return the document, or refuse and name in Chinese everything the case does not say yet."""
    filler = Filler(context)
    blocks = filler.fill(template.blocks)
    office = filler.fill("{office.name}")
    number = filler.fill("{act.number}") if template.letters else ""
    if filler.missing:
        missing = "、".join(words().get(key, key) for key in filler.missing)
        raise Incomplete(
            f"《{template.title}》还缺：{missing}。请补充后再制作。", keys=filler.missing
        )
    return Document(
        title=template.title,
        office=office,
        number=number,
        compact=template.compact,
        blocks=blocks,
        carries=tuple(filler.carries),
        holds=tuple(need.basis + need.say for need in template.requires if _is_due(need, context)),
    )


def lint(template: Template, document: Document) -> list[str]:
    """Return a sentence with the article for each thing the law requires and it lacks."""
    return [
        f"《{template.title}》未载明{need.say}（{cited(need.basis)}）。"
        for need in template.requires
        if need.basis + need.say in document.holds and not _stands(need, document)
    ]


def _is_due(need: Need, context: Mapping[str, Any]) -> bool:
    return applies({"if": need.when, "unless": need.unless}, context)


def _stands(need: Need, document: Document) -> bool:
    text = plain(document.text())
    return (
        all(_is_said(key, document, text) for key in need.keys)
        and all(phrase in text for phrase in need.phrases)
        and all(document.has(kind) for kind in need.kinds)
    )


def _is_said(key: str, document: Document, text: str) -> bool:
    """Whether all that the key carried stands there; what two keys carry must stand twice."""
    times = Counter(plain(value) for _, value in document.carries)
    carried = {plain(value) for name, value in document.carries if name == key}
    return bool(carried) and all(text.count(value) >= times[value] for value in carried)


@cache
def words() -> dict[str, str]:
    """Return what each key of a context is called in Chinese."""
    read = yaml.safe_load((FOLDER / "tables" / "words.yaml").read_text(encoding="utf-8"))
    return dict(_flat(read))


def _flat(tree: Mapping[str, Any], above: str = "") -> Iterator[tuple[str, str]]:
    for name, value in tree.items():
        if isinstance(value, Mapping):
            yield from _flat(value, f"{above}{name}.")
        else:  # “_” is the list itself
            yield f"{above}{name}".removesuffix("._"), str(value)


def sample(example: Sample) -> dict[str, Any]:
    """Return the context an example is filled from."""
    read = yaml.safe_load((FOLDER / "tables" / "sample.yaml").read_text(encoding="utf-8"))
    return laid_over(read, example.context)


def laid_over(below: Mapping[str, Any], above: Mapping[str, Any]) -> dict[str, Any]:
    """Return both in one; where both say something, the one above counts, and null takes away."""
    merged = dict(below)
    for name, value in above.items():
        under = merged.get(name)
        both = isinstance(value, Mapping) and isinstance(under, Mapping)
        merged[name] = laid_over(under or {}, value) if both else value
    return merged
