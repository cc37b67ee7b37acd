"""What is said when several offices work on one case together."""

from pydantic import Field

from jianhu.cases.rules.forms import Line, Words
from jianhu.kit.shape import Shape


class JointTeam(Shape):
    """``offices``: by full name, short name or code; the office of the case leads."""

    offices: tuple[Line, ...] = Field(min_length=1, max_length=20, title="协办单位（全称或者简称）")
    because: Words = Field(min_length=1, title="联合办案的事由和分工")
