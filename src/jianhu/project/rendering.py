"""Answers as JSON in which Chinese stays Chinese: half the bytes of its escapes."""

from typing import Any, ClassVar

from ninja.renderers import JSONRenderer


class PlainJSON(JSONRenderer):
    json_dumps_params: ClassVar[dict[str, Any]] = {"ensure_ascii": False}
