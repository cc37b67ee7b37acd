"""What a case hands to its documents: who, what, when, and the words said with the act."""

from jianhu.cases.queries.paper.context import context_of

__all__ = ["context_of"]
