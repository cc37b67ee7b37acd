"""What a visit says on its documents."""

from jianhu.inspections.queries.paper.context import context_of
from jianhu.inspections.queries.paper.files import rendered
from jianhu.inspections.queries.paper.party import papers_of_party, rendered_for_party

__all__ = ["context_of", "papers_of_party", "rendered", "rendered_for_party"]
