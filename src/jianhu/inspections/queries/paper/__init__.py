"""What a visit says on its documents."""

from jianhu.inspections.queries.paper.context import context_of
from jianhu.inspections.queries.paper.files import rendered

__all__ = ["context_of", "rendered"]
