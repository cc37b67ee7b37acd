"""What tests of discretion share: the published tables by their number, and bounds in yuan."""

from jianhu.law.discretion.amounts import Bounds
from jianhu.law.discretion.assess import assess
from jianhu.law.discretion.finding import Found
from jianhu.law.discretion.table import tables

TEN_THOUSAND = 10_000
EVADING = {  # §2.8.2 通过暗管等方式逃避监管
    "行为表现形式": "部分污染防治设施不正常运行",
    "排污情况": "除有毒有害污染物以外的其他污染物",
    "排放口所在区域": "一般区域",
    "整改情况": "限期内改正",
    "违法行为持续时间": "1天以下",
    "近二年同类违法行为情况": "1次",
}


def table(code):
    return tables()[f"guangdong-ecology-{code}"]


def sum_of(code, grades, **more):
    found = assess(table(code), Found(grades, **more)).range
    assert found.min == found.max
    return found.max


def between(low, high):
    return Bounds(min=low, max=high)
