"""One enterprise, one file: rows of many departments' lists that mean the same subject."""

from jianhu.subjects.linkage.linking import Doubt, Join, Key, Linked, link, link_new
from jianhu.subjects.linkage.reasons import Reason, reasons
from jianhu.subjects.linkage.rows import prepare

__all__ = ["Doubt", "Join", "Key", "Linked", "Reason", "link", "link_new", "prepare", "reasons"]
