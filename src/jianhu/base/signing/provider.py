"""Who signs. An installation names its certificate authority's provider; ours is a key of its own.

``JIANHU_SIGNING`` is the path of a class, ``package.module:Class``.
"""

from functools import cache
from importlib import import_module
from typing import NamedTuple, Protocol

from django.conf import settings


class Signed(NamedTuple):
    """``value`` and ``key`` as hexadecimal digits; ``key`` is public and verifies alone."""

    value: str
    key: str


class Provider(Protocol):
    name: str

    def sign(self, content: bytes) -> Signed: ...

    def verifies(self, content: bytes, signed: Signed) -> bool: ...


@cache
def provider() -> Provider:
    module, _, name = settings.SIGNING.partition(":")
    made: Provider = getattr(import_module(module), name)()
    return made


def provider_called(name: str) -> Provider | None:
    """Return the provider of that name, if it is the one this installation has."""
    return provider() if provider().name == name else None
