"""Answers as JSON in which Chinese stays Chinese: half the bytes of its escapes."""

from ninja.renderers import JSONRenderer


class PlainJSON(JSONRenderer):
    json_dumps_params = {"ensure_ascii": False}
