"""What lies with officers and offices: tasks, joint matters, notices."""

from datetime import datetime

from ninja import Schema

from jianhu.command.schemas.incidents import IncidentRow


class TaskRow(Schema):
    id: int
    incident: IncidentRow
    office: str
    leads: bool
    mine: bool
    officer: str
    state: str
    state_name: str
    offered_at: datetime
    accepted_at: datetime | None
    arrived_at: datetime | None
    reported_at: datetime | None
    result: str


class JointOffice(Schema):
    id: int
    code: str
    name: str
    short: str
    kind: str


class JointRow(Schema):
    office: JointOffice
    open: int
    waiting: int
    overdue: int
    done_today: int
    refused: int


class NoticeOut(Schema):
    id: int
    says: str
    urgent: bool
    incident: str | None
    at: datetime
    read_at: datetime | None
