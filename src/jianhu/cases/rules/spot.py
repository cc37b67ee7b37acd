"""What is said in a penalty on the spot: everything at once, on the street, perhaps offline."""

from typing import Literal

from pydantic import Field

from jianhu.cases.rules.forms import Decision, Line, Words, words

Cash = Literal["no", "small", "hard-to-collect", "remote", "water"]
CASH = {
    "no": "不当场收缴",
    "small": "一百元以下罚款",
    "hard-to-collect": "不当场收缴事后难以执行",
    "remote": "边远、交通不便地区，当事人向指定银行缴纳有困难并提出",
    "water": "水上，当事人向指定银行缴纳有困难并提出",
}


class OnTheSpot(Decision):
    facts: Words = Field(min_length=1, title="违法事实")
    evidence: Line = Field(default="", title="证据")
    opinion: Words = Field(default="事实清楚，依据明确，当场处罚", title="理由")
    correct: Line = Field(default="", title="责令改正的内容")
    shown: bool = Field(title="已出示执法证")
    told: bool = Field(title="已告知事实、理由、依据和权利")
    defence: Words = Field(default="", title="陈述申辩（没有的填“无”）")
    adopted: str = Field(default="", max_length=200, title="对陈述申辩的答复")
    signed: bool = Field(default=False, title="当事人已签名")
    refused: Line = Field(default="", title="拒绝签收的情况")
    cash: Cash = Field(default="no", title="当场收缴", json_schema_extra=words(CASH))
    receipt: Line = Field(default="", title="专用票据号")
