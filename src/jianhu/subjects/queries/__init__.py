"""Reading the room: subjects and their files, through the doors."""

from jianhu.subjects.queries.doors import (
    by_code,
    by_credit_code,
    subject_for,
    subjects,
    subjects_for,
    subjects_of_agent,
)
from jianhu.subjects.queries.premises import landlord_of, tenants_of, whole_path

__all__ = [
    "by_code",
    "by_credit_code",
    "landlord_of",
    "subject_for",
    "subjects",
    "subjects_for",
    "subjects_of_agent",
    "tenants_of",
    "whole_path",
]
