"""What is said over the wire about signatures and seals."""

from datetime import datetime
from typing import Literal

from ninja import Field, Schema


class SignatureIn(Schema):
    """``image``: a PNG, in base64 or as a data URL; without it, the own hand that is kept.

    ``digest``: of the paper as it was shown.
    """

    role: Literal["officer", "party", "maker", "witness"]
    name: str = ""
    image: str = Field(default="", max_length=400_000)
    digest: str


class HandIn(Schema):
    image: str = Field(max_length=400_000)


class HandOut(Schema):
    """``since``: when the own signature was taken into use; none is kept where it is empty."""

    since: datetime | None


class SignatureOut(Schema):
    role: str
    role_name: str
    name: str
    at: datetime


class OpenLineOut(Schema):
    """``name``: who would stand there; empty, where it has to be said."""

    role: str
    line: str
    name: str


class PaperSignedOut(Schema):
    """``digest`` is of the words; ``file`` is the digest of the file that went out sealed.

    ``awaits``: labels of lines that are empty; ``open``: whose of them may be signed now.
    """

    id: int
    title: str
    number: str
    digest: str
    signatures: list[SignatureOut]
    awaits: list[str]
    open: list[OpenLineOut]
    sealed_at: datetime | None
    file: str


class SealIn(Schema):
    office: int
    image: str = Field(max_length=2_000_000)


class SealOut(Schema):
    office: int
    since: datetime


class VerdictOut(Schema):
    genuine: bool
    says: str
    title: str
    number: str
    office: str
    signed_at: datetime | None
    signers: list[str]
    provider: str
