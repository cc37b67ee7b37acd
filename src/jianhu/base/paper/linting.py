"""Reading a document over before anybody signs it: does it say what the law wants?"""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from jianhu.base.paper.blocks import Document
from jianhu.base.paper.corrections import plain
from jianhu.base.paper.filling import applies, look_up, said
from jianhu.base.paper.template import Need, Template
from jianhu.law.articles import cited


def lint(template: Template, document: Document) -> list[str]:
    """Return a sentence with the article for each thing the law requires and it lacks."""
    return [
        f"《{template.title}》未载明{need.say}（{cited(need.basis)}）。"
        for need in template.requires
        if _name(need) in document.holds and not _stands(need, document)
    ]


def due(template: Template, context: Mapping[str, Any]) -> tuple[str, ...]:
    """Name the needs that hold for this context; a document carries them as ``holds``."""
    return tuple(_name(need) for need in template.requires if _is_due(need, context))


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
