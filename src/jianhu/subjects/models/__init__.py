"""Subjects and all that stands in their files."""

from jianhu.subjects.models.alliances import Alliance, Badge, Member, Notice
from jianhu.subjects.models.colours import Appeal, Colouring, Edition, Observation
from jianhu.subjects.models.file import AppliedMeasure, Commitment, FileEntry
from jianhu.subjects.models.links import Link
from jianhu.subjects.models.premises import Hazard, Lease, Premises
from jianhu.subjects.models.sources import SourceRow
from jianhu.subjects.models.subjects import Agent, Subject

__all__ = [
    "Agent",
    "Alliance",
    "Appeal",
    "AppliedMeasure",
    "Badge",
    "Colouring",
    "Commitment",
    "Edition",
    "FileEntry",
    "Hazard",
    "Lease",
    "Link",
    "Member",
    "Notice",
    "Observation",
    "Premises",
    "SourceRow",
    "Subject",
]
