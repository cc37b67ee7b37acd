"""Subjects, the departments' rows they were put together from, and where they are housed."""

from jianhu.subjects.models.premises import Lease, Premises
from jianhu.subjects.models.sources import SourceRow
from jianhu.subjects.models.subjects import Agent, Subject

__all__ = ["Agent", "Lease", "Premises", "SourceRow", "Subject"]
