"""Papers that are not made yet."""

from ninja import Schema


class DraftOut(Schema):
    title: str
    pages: list[str]
