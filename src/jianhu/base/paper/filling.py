"""Fill blocks in which ``{party.name}`` stands for what a context says under ``party``, ``name``.

A key that leads through a list gives all of it, joined by 、. A text that is one key alone may
be a picture or a yes or no, and with ``?`` may be missing. In a list, ``each: evidence`` repeats
an element for all of it (``{each.name}``, ``{each.n}``); ``if: key`` and ``unless: key`` keep or
drop it. ``each: key?`` may find nothing to repeat.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from jianhu.base.paper.wording import day, moment

KEY = r"[a-z_]+(?:\.[a-z_]+)*"
PLACE = re.compile(rf"\{{({KEY})(\?)?\}}")
UNPRINTED = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\u200b\ufeff]")
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
        found = look_up(scope, plain_key)
        if not found and plain_key == key:
            self._miss(key)
        return [
            {**scope, "each": {**each, "n": n}, "each_key": plain_key}
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
        whole = re.sub(r"^each(?=\.)", scope.get("each_key", ""), key)
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
    return not (
        (wanted and not look_up(context, wanted)) or (unwanted and look_up(context, unwanted))
    )


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


def keys_of(raw: Any, each: str = "") -> Iterator[str]:
    """Name every key a raw block speaks of; those it can do without end in ``?``."""
    if isinstance(raw, str):
        for place in PLACE.finditer(raw):
            whole = re.sub(r"^each(?=\.)", each.removesuffix("?"), place[1])
            yield whole + ("?" if place[2] or (each.endswith("?") and whole != place[1]) else "")
    elif isinstance(raw, Mapping):
        each = raw.get("each", each)
        yield from (f"{raw[word]}?" for word in ("if", "unless") if word in raw)
        for name, value in raw.items():
            yield from keys_of(value, each) if name not in STEERING else ()
    elif isinstance(raw, list | tuple):
        for element in raw:
            yield from keys_of(element, each)
