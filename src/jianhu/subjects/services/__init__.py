"""Changing the room."""

from jianhu.subjects.services.filing import change_subject, file_subject, file_subjects

__all__ = ["change_subject", "file_subject", "file_subjects"]
