"""What is said over the wire about a party's own access."""

from datetime import datetime

from ninja import Schema


class PartyKeyOut(Schema):
    """The key is told once and kept nowhere; ``url`` leads to the party's page."""

    key: str
    url: str
    qr: str
    until: datetime
