"""A party's own case, for the party: its shapes, what was told and said, what was served."""

from jianhu.cases.queries.party_online.matter import matter_of
from jianhu.cases.queries.party_online.served import papers_for
from jianhu.cases.queries.party_online.shapes import Matter

__all__ = ["Matter", "matter_of", "papers_for"]
