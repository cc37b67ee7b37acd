"""What is said over the wire about a party's own access, signatures and seals."""

from datetime import datetime
from typing import Literal

from ninja import Field, Schema


class PartyKeyOut(Schema):
    """The key is told once and kept nowhere; ``url`` leads to the party's page."""

    key: str
    url: str
    qr: str
    until: datetime


class SignatureIn(Schema):
    """``image``: a PNG, in base64 or as a data URL; ``digest``: of the paper as it was shown."""

    role: Literal["officer", "party", "witness"]
    name: str = ""
    image: str = Field(max_length=400_000)
    digest: str = ""


class SignatureOut(Schema):
    role: str
    role_name: str
    name: str
    at: datetime


class PaperSignedOut(Schema):
    """``digest`` is of the words; ``file`` is the digest of the file that went out sealed."""

    id: int
    title: str
    number: str
    digest: str
    signatures: list[SignatureOut]
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
