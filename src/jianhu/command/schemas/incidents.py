"""Lines of the queue, points of the map, kinds."""

from datetime import datetime

from ninja import Schema


class IncidentRow(Schema):
    id: int
    number: str
    title: str
    kind: str
    kind_name: str
    theme: str
    step: str
    step_name: str
    urgency: int
    lon: float
    lat: float
    place: str
    town: str
    town_name: str
    channel: str
    channel_name: str
    lead_office: str
    officer: str
    opened_at: datetime
    due_at: datetime | None
    due_name: str
    overdue: bool
    paused: bool
    closed_at: datetime | None
    leads: int
    version: int
    sensitive: bool


class IncidentPage(Schema):
    items: list[IncidentRow]
    next: str | None


class Counts(Schema):
    by_step: dict[str, int]
    overdue: int
    closed_today: int


class Point(Schema):
    number: str
    lon: float
    lat: float
    step: str
    kind: str
    urgency: int
    title: str


class Cluster(Schema):
    lon: float
    lat: float
    count: int
    worst: int


class IncidentMap(Schema):
    points: list[Point]
    clusters: list[Cluster]


class KindOut(Schema):
    code: str
    name: str
    theme: str
    urgency: int
    office: str
    penalty_possible: bool
