"""What is wrong with a field, in Chinese: pydantic's kinds of errors, and our names of fields."""

from collections.abc import Mapping
from typing import Any

FIELDS = {
    "text": "情况",
    "kind": "类别",
    "item": "事项",
    "lon": "经度",
    "lat": "纬度",
    "west": "西界",
    "south": "南界",
    "east": "东界",
    "north": "北界",
    "place": "地点",
    "urgency": "紧急程度",
    "photos": "照片",
    "happened_at": "发生时间",
    "taken_at": "拍摄时间",
    "reporter_name": "反映人",
    "reporter_phone": "联系电话",
    "channel": "来源",
    "office": "单位",
    "officers": "人员",
    "helpers": "协办单位",
    "version": "版本",
    "reason": "理由",
    "note": "说明",
    "feedback": "反馈",
    "outcome": "处置方式",
    "passed": "核查结论",
    "parts": "各部分",
    "other": "另一事件",
    "file": "文件",
    "limit": "条数",
    "since": "起始时间",
    "on": "日期",
    "days": "天数",
    "code": "编码",
    "name": "名称",
    "settings": "设置",
    "expected_every_s": "应有间隔",
    "said": "请求内容",
}
SAYS = {
    "missing": "没有填写",
    "string_type": "应当是文字",
    "string_too_long": "不能超过{max_length}个字",
    "string_too_short": "至少要有{min_length}个字",
    "string_pattern_mismatch": "格式不对",
    "greater_than": "应当大于{gt:g}",
    "greater_than_equal": "不能小于{ge:g}",
    "less_than": "应当小于{lt:g}",
    "less_than_equal": "不能大于{le:g}",
    "finite_number": "应当是有限的数字",
    "too_long": "最多{max_length}项",
    "too_short": "至少{min_length}项",
    "literal_error": "只能是：{expected}",
    "extra_forbidden": "没有这一项",
}
FAMILIES = {
    "int": "应当是整数",
    "float": "应当是数字",
    "decimal": "应当是数字",
    "bool": "应当是“是”或“否”",
    "datetime": "应当是时间，如2026-11-20T09:00:00+08:00",
    "date": "应当是日期，如2026-11-20",
    "timezone": "应当写明时区",
    "list": "应当是一列",
    "dict": "应当是一组字段",
    "model": "应当是一组字段",
    "json": "应当是JSON",
    "string": "应当是文字",
}


def errors(given: list[dict[str, Any]]) -> list[dict[str, str]]:
    return [{"field": field_of(each), "name": name_of(each), "says": says(each)} for each in given]


def field_of(error: Mapping[str, Any]) -> str:
    return ".".join(str(part) for part in error["loc"][2:]) or str(error["loc"][-1])


def name_of(error: Mapping[str, Any]) -> str:
    words = [str(part) for part in error["loc"] if not isinstance(part, int)]
    return FIELDS.get(words[-1], words[-1]) if words else "请求内容"


def says(error: Mapping[str, Any]) -> str:
    kind = str(error["type"])
    known = SAYS.get(kind) or FAMILIES.get(kind.partition("_")[0])
    if known is None:
        return str(error["msg"])
    return known.format(**error.get("ctx", {}))
