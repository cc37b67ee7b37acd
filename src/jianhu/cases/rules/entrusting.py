"""Written entrustment (行政处罚法 20, 21): items, powers, term, published; not passed on."""

from datetime import date

from pydantic import Field, model_validator

from jianhu.cases.rules.forms import Line, Words
from jianhu.kit.shape import Shape
from jianhu.law.limits import limit

ARTICLE = "administrative-penalty-law/20"
WHO = "administrative-penalty-law/21"


class Entrusted(Shape):
    to: Line = Field(min_length=1, title="受委托组织")
    items: tuple[Line, ...] = Field(min_length=1, max_length=200, title="委托事项")
    powers: Words = Field(min_length=1, title="委托权限")
    document: Line = Field(min_length=1, title="委托书编号")
    since: date = Field(title="起始日期")
    until: date = Field(title="截止日期")

    @model_validator(mode="after")
    def lasts(self) -> "Entrusted":
        if self.until < self.since:
            raise ValueError("截止日期应当在起始日期之后")
        return self


def why_not_give(not_its_own: tuple[str, ...], entrusted_itself: bool) -> str:
    """Return why the office may not entrust: the power is not its own, or was entrusted to it."""
    if entrusted_itself:
        return "受委托组织不得再委托其他组织或者个人实施行政处罚。"
    if not_its_own:
        return f"{'、'.join(not_its_own)}不在本机关的法定权限内，不能委托。"
    return ""


def why_not_take(public: bool, certified: int, on: date) -> str:
    """Return why an organisation may not be entrusted: no public function, no officers."""
    if not public:
        return "受委托组织应当依法成立并具有管理公共事务职能，市场化单位不能受委托。"
    fewest = limit("officers")
    if not fewest.allows(certified, on):
        return f"受委托组织应当有{fewest.on(on)}名以上取得行政执法资格的工作人员。"
    return ""
