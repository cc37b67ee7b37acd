"""What is said when a paper is corrected: the words that were wrong, the right ones, and why."""

from pydantic import Field

from jianhu.cases.rules.forms import Line, Served, Words
from jianhu.kit.shape import Shape


class Corrected(Shape):
    """``old`` must stand in the paper, and once only."""

    old: Line = Field(min_length=1, title="原文（文书中只有一处的文字）")
    new: Line = Field(min_length=1, title="更正为")
    reason: Words = Field(min_length=1, title="更正的理由")


class ServedCorrected(Served, Corrected):
    """With a notice of correction that reached the party."""

    number: Line = Field(min_length=1, title="要更正的文书编号")
