"""Editable Word files."""

from jianhu.base.paper.word.page import docx

__all__ = ["docx"]
