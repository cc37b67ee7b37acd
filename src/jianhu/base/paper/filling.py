"""Fill blocks in which ``{party.name}`` stands for what a context says under ``party``, ``name``.

A key that leads through a list gives all of it, joined by 、. A text that is one key alone may
be a picture or a yes or no, and with ``?`` may be missing. In a list, ``each: evidence`` repeats
an element for all of it (``{each.name}``, ``{each.n}``); ``if: key`` and ``unless: key`` keep or
drop it; of a list they ask whether any of it says something. ``each: key?`` may find nothing to
repeat. Within what is repeated, ``each: each.officers`` repeats again, and ``above`` is the element
around (``{above.name}``).
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from jianhu.base.paper.corrections import MARKS
from jianhu.base.paper.wording import day, moment
from jianhu.kit.arriving import NO_LETTERS

KEY = r"[a-z_]+(?:\.[a-z_]+)*"
PLACE = re.compile(rf"\{{({KEY})(\?)?\}}")
UNPRINTED = re.compile(f"[\x00-\x08\x0b-\x1f\x7f\u200b\ufeff\ud800-\udfff{MARKS}{NO_LETTERS}]")
STEPPED = re.compile(r"^(each|above)(?=\.)")
STEERING = ("each", "if", "unless")


class Filler:
    """``carries``: which key put which words on the paper; ``missing``: keys that had none."""

    def __init__(self, context: Mapping[str, Any]) -> None:
        self.context = context
        self.carries: list[tuple[str, str]] = []
        self.missing: list[str] = []

    def fill(self, raw: Any, scope: Mapping[str, Any] | None = None) -> Any:
        scope = self.context if scope is None else scope
        if isinstance(raw, str):
            return self._text(raw, scope)
        if isinstance(raw, Mapping):
            return {name: self.fill(value, scope) for name, value in raw.items()}
        if isinstance(raw, list | tuple):
            return [made for element in raw for made in self._repeated(element, scope)]
        return raw

    def _repeated(self, element: Any, scope: Mapping[str, Any]) -> list[Any]:
        if not isinstance(element, Mapping):
            return [self.fill(element, scope)]
        bare = {name: value for name, value in element.items() if name not in STEERING}
        scopes = self._scopes(element.get("each"), scope)
        return [self.fill(bare, each) for each in scopes if applies(element, each)]

    def _scopes(self, key: str | None, scope: Mapping[str, Any]) -> list[Mapping[str, Any]]:
        if key is None:
            return [scope]
        plain_key = key.removesuffix("?")
        found, whole = look_up(scope, plain_key), _whole(plain_key, scope)
        if not found and plain_key == key:
            self._miss(whole)
        around = {"above": scope.get("each"), "above_key": scope.get("each_key", "")}
        return [
            {**scope, **around, "each": {**each, "n": n}, "each_key": whole}
            for n, each in enumerate(found or (), 1)
        ]

    def _text(self, text: str, scope: Mapping[str, Any]) -> Any:
        alone = PLACE.fullmatch(text)
        if alone and isinstance(value := look_up(scope, alone[1]), bytes | bool):
            return value
        if alone and alone[2] and not said(value):
            return None
        return PLACE.sub(lambda place: self._said(place[1], scope), text)

    def _said(self, key: str, scope: Mapping[str, Any]) -> str:
        words = said(look_up(scope, key))
        whole = _whole(key, scope)
        if words:
            self.carries.append((whole, words))
        else:
            self._miss(whole)
        return words

    def _miss(self, key: str) -> None:
        if key not in self.missing:
            self.missing.append(key)


def applies(element: Mapping[str, Any], context: Mapping[str, Any]) -> bool:
    wanted, unwanted = element.get("if"), element.get("unless")
    return not ((wanted and not _says(context, wanted)) or (unwanted and _says(context, unwanted)))


def _says(context: Mapping[str, Any], key: str) -> bool:
    found = look_up(context, key)
    return any(found) if isinstance(found, list | tuple) else bool(found)


def _whole(key: str, scope: Mapping[str, Any]) -> str:
    """Return the key from the top of the context: ``each.name`` is ``officers.name``."""
    return STEPPED.sub(lambda step: scope.get(f"{step[1]}_key", ""), key)


def look_up(context: Any, key: str) -> Any:
    found = context
    for part in key.split("."):
        if isinstance(found, list | tuple):
            found = [look_up(each, part) for each in found]
        else:
            found = found.get(part) if isinstance(found, Mapping) else None
    return found


def said(value: Any) -> str:
    """Return how a value stands in a text; nothing, for what cannot stand in one."""
    if isinstance(value, datetime):
        return moment(value)
    if isinstance(value, date):
        return day(value)
    if isinstance(value, list | tuple):
        words = [said(each) for each in value]
        return "、".join(words) if all(words) else ""
    if isinstance(value, str | int | Decimal) and not isinstance(value, bool):
        return UNPRINTED.sub("", str(value)).strip()
    return ""


def keys_of(raw: Any, each: str = "", above: str = "") -> Iterator[str]:
    """Name every key a raw block speaks of; those it can do without end in ``?``."""
    around = {"each_key": each.removesuffix("?"), "above_key": above.removesuffix("?")}
    if isinstance(raw, str):
        for place in PLACE.finditer(raw):
            listed = {"each": each, "above": above}.get(place[1].split(".")[0], "")
            yield _whole(place[1], around) + ("?" if place[2] or listed.endswith("?") else "")
    elif isinstance(raw, Mapping):
        yield from _keys_of(raw, each, above)
    elif isinstance(raw, list | tuple):
        for element in raw:
            yield from keys_of(element, each, above)


def _keys_of(raw: Mapping[str, Any], each: str, above: str) -> Iterator[str]:
    if "each" in raw:
        inside = each.endswith("?") and raw["each"].startswith("each.")
        listed = _whole(raw["each"], {"each_key": each.removesuffix("?")}).removesuffix("?")
        each, above = listed + ("?" if inside or raw["each"].endswith("?") else ""), each
    around = {"each_key": each.removesuffix("?"), "above_key": above.removesuffix("?")}
    yield from (f"{_whole(raw[word], around)}?" for word in ("if", "unless") if word in raw)
    for name, value in raw.items():
        yield from keys_of(value, each, above) if name not in STEERING else ()
