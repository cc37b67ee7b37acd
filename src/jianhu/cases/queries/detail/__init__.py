"""One case with everything a person may see of it, and what may be done next."""

from jianhu.cases.queries.detail.page import detail
from jianhu.cases.queries.detail.row import row

__all__ = ["detail", "row"]
