"""A room's documents: one template a file, filled from a context, read over before signing.

Beside the templates ``tables/words.yaml`` says what the keys are called, and
``tables/sample.yaml`` what all examples are filled from.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

import yaml

from jianhu.base.paper.blocks import Document
from jianhu.base.paper.corrections import plain
from jianhu.base.paper.filling import Filler, applies, look_up, said
from jianhu.kit.errors import Refusal
from jianhu.kit.folder import read_yaml_folder
from jianhu.kit.shape import Level, Shape
from jianhu.law.articles import cited


class Incomplete(Refusal):
    """Nobody has said yet what the document must say."""

    code = "incomplete-document"
    status = 409


class Need(Shape):
    """What a document must contain by an article: words from the context, or words of its own.

    ``kinds``: blocks that must stand in it, as a seal. ``when``, ``unless``: a key that decides.
    ``least``: how many different things each list of the ``keys`` must name, as two certificates.
    """

    say: str
    basis: str
    keys: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    when: str = ""
    unless: str = ""
    least: int = 0


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


@dataclass(frozen=True)
class Templates:
    """The folder of one room."""

    folder: Path

    def all(self) -> dict[str, Template]:
        return read_yaml_folder(self.folder, Template)

    def words(self) -> dict[str, str]:
        """Return what each key of a context is called in Chinese."""
        return _words(self.folder)

    def fill(self, template: Template, context: Mapping[str, Any]) -> Document:
        """Return the document, or refuse and name in Chinese everything that nobody has said."""
        filler = Filler(context)
        blocks = filler.fill(template.blocks)
        office = filler.fill("{office.name}")
        number = filler.fill("{act.number}") if template.letters else ""
        if filler.missing:
            raise self._incomplete(template, filler.missing)
        return Document(
            title=template.title,
            office=office,
            number=number,
            compact=template.compact,
            blocks=blocks,
            carries=tuple(filler.carries),
            holds=tuple(_name(need) for need in template.requires if _is_due(need, context)),
        )

    def _incomplete(self, template: Template, keys: list[str]) -> Incomplete:
        missing = "、".join(self.words().get(key, key) for key in keys)
        return Incomplete(f"《{template.title}》还缺：{missing}。请补充后再制作。", keys=keys)

    def sample(self, example: Sample) -> dict[str, Any]:
        """Return the context an example is filled from."""
        return laid_over(_table(self.folder, "sample"), example.context)

    def made(self, template: Template, example: Sample) -> Document:
        """Return the document of an example, without the blocks that it leaves out."""
        document = self.fill(template, self.sample(example))
        kept = tuple(
            block for block in document.blocks if block.name != example.without or not block.name
        )
        return document.model_copy(update={"blocks": kept})

    def disproved(self) -> Iterator[tuple[str, str]]:
        """Name the templates whose own examples say otherwise, each with what the example says."""
        for name, template in self.all().items():
            for example in template.examples:
                if not self._lints(template, example):
                    yield name, example.say

    def _lints(self, template: Template, example: Sample) -> bool:
        try:
            lacking = lint(template, self.made(template, example))
        except Incomplete:
            return False
        if not example.refused:
            return not lacking
        return any(cited(example.refused) in each for each in lacking)


def lint(template: Template, document: Document) -> list[str]:
    """Return a sentence with the article for each thing the law requires and it lacks."""
    return [
        f"《{template.title}》未载明{need.say}（{cited(need.basis)}）。"
        for need in template.requires
        if _name(need) in document.holds and not _stands(need, document)
    ]


def _name(need: Need) -> str:
    return need.basis + need.say


def _is_due(need: Need, context: Mapping[str, Any]) -> bool:
    """A need that counts is due only where there are too few: no words make up for that."""
    due = applies({"if": need.when, "unless": need.unless}, context)
    return due and not (need.least and _are_enough(need, context))


def _are_enough(need: Need, context: Mapping[str, Any]) -> bool:
    lists = [each for key in need.keys for each in _lists(look_up(context, key))]
    return all(len({said(each) for each in found} - {""}) >= need.least for found in lists)


def _lists(found: Any) -> Iterable[Any]:
    """A key that leads through two lists gives one list for each element of the first."""
    nested = isinstance(found, list) and found and all(isinstance(each, list) for each in found)
    return found if nested else [found or []]


def _stands(need: Need, document: Document) -> bool:
    text = plain(document.text())
    return (
        not need.least
        and all(_is_said(key, document, text) for key in need.keys)
        and all(phrase in text for phrase in need.phrases)
        and all(document.has(kind) for kind in need.kinds)
    )


def _is_said(key: str, document: Document, text: str) -> bool:
    """Whether all that the key carried stands there; what two keys carry must stand twice."""
    times = Counter(plain(value) for _, value in document.carries)
    carried = {plain(value) for name, value in document.carries if name == key}
    return bool(carried) and all(text.count(value) >= times[value] for value in carried)


@cache
def _words(folder: Path) -> dict[str, str]:
    return dict(_flat(_table(folder, "words")))


def _table(folder: Path, name: str) -> dict[str, Any]:
    read: dict[str, Any] = yaml.safe_load(
        (folder / "tables" / f"{name}.yaml").read_text(encoding="utf-8")
    )
    return read


def _flat(tree: Mapping[str, Any], above: str = "") -> Iterator[tuple[str, str]]:
    for name, value in tree.items():
        if isinstance(value, Mapping):
            yield from _flat(value, f"{above}{name}.")
        else:  # “_” is the list itself
            yield f"{above}{name}".removesuffix("._"), str(value)


def laid_over(below: Mapping[str, Any], above: Mapping[str, Any]) -> dict[str, Any]:
    """Return both in one; where both say something, the one above counts, and null takes away."""
    merged = dict(below)
    for name, value in above.items():
        under = merged.get(name)
        both = isinstance(value, Mapping) and isinstance(under, Mapping)
        merged[name] = laid_over(under or {}, value) if both else value
    return merged
