"""The one-time key a party is handed with its notice: written so that nobody misreads it."""

import secrets

from jianhu.kit.errors import Refusal

LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"  # no 0 O 1 I L
LENGTH, GROUP = 12, 4  # 59 bits


class WrongKey(Refusal):
    """The key does not open this case, or no longer."""

    code = "wrong-key"
    status = 403


class NotCodedYet(Refusal):
    """A case without an act code has no page to open."""

    code = "not-coded"
    status = 409


def new_key() -> str:
    return "".join(secrets.choice(LETTERS) for _ in range(LENGTH))


def grouped(key: str) -> str:
    """``7KQM-2PXA-94TD``."""
    return "-".join(key[at : at + GROUP] for at in range(0, LENGTH, GROUP))


def tidied(said: str) -> str:
    return "".join(said.split()).replace("-", "").upper()
