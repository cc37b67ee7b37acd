"""Answers as JSON in which Chinese stays Chinese: half the bytes of its escapes."""

from collections.abc import Mapping
from typing import Any

from ninja.renderers import JSONRenderer


class PlainJSON(JSONRenderer):
    json_dumps_params: Mapping[str, Any] = {"ensure_ascii": False}
