"""Who is in a case."""

from datetime import date

from ninja import Field, Schema


class PartyOut(Schema):
    kind: str
    kind_name: str
    name: str
    identity: str
    phone: str
    address: str


class HandlerOut(Schema):
    person: int
    name: str
    leads: bool
    related: str


class CoOrganiserOut(Schema):
    office: int
    name: str
    since: date


class CompanionOut(Schema):
    """The case of another who did the same thing together."""

    number: str
    party: str
    step_name: str


class RelationIn(Schema):
    person: int
    related: str = Field(max_length=80)


class NewcomerOut(Schema):
    id: int
    name: str


class HandlerIn(Schema):
    before: int
    after: int
    reason: str = Field(min_length=1, max_length=200)
