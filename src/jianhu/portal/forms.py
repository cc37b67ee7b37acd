"""What the public fills in. Errors say what to do; nothing typed is lost."""

from typing import Any

from django import forms

from jianhu.command.kind import kinds
from jianhu.kit.ink import bare
from jianhu.portal.rules import phone_is_one


def _kinds() -> list[tuple[str, Any]]:
    by_theme: dict[str, list[tuple[str, str]]] = {}
    for code, kind in kinds().items():
        by_theme.setdefault(kind.theme, []).append((code, kind.name))
    return [("", "不清楚，请工作人员判断"), *by_theme.items()]


class ReportForm(forms.Form):
    """One report. ``website`` is a pot of honey: people do not see it, programs fill it in."""

    text = forms.CharField(
        label="什么情况",
        min_length=4,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 5}),
        error_messages={
            "required": "请写一写看到了什么情况。",
            "min_length": "请再写详细一点，让工作人员看得明白。",
            "max_length": "内容太长了，请控制在2000字以内。",
        },
    )
    kind = forms.ChoiceField(
        label="类别",
        required=False,
        choices=_kinds,
        error_messages={"invalid_choice": "没有这个类别，请重新选择。"},
    )
    place = forms.CharField(
        label="在哪里",
        max_length=120,
        required=False,
        error_messages={"max_length": "地点请控制在120字以内。"},
    )
    lon = forms.FloatField(required=False, min_value=-180, max_value=180)
    lat = forms.FloatField(required=False, min_value=-90, max_value=90)
    name = forms.CharField(label="怎么称呼您", max_length=40, required=False)
    phone = forms.CharField(label="联系电话", max_length=20, required=False)
    agree = forms.BooleanField(
        label="同意", error_messages={"required": "请先阅读并同意个人信息处理说明，再提交。"}
    )
    website = forms.CharField(required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.is_bound:
            for name in self.errors.keys() & self.fields.keys():
                told = {"aria-invalid": "true", "aria-describedby": f"wrong_{name}"}
                self.fields[name].widget.attrs |= told

    def clean_phone(self) -> str:
        phone: str = self.cleaned_data["phone"].strip()
        if phone and not phone_is_one(phone):
            raise forms.ValidationError("电话号码好像不对，请检查；也可以不填。")
        return phone

    def clean_website(self) -> str:
        if self.cleaned_data["website"]:
            raise forms.ValidationError("系统没有认出您是真人，请再按一次提交。")
        return ""

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        somewhere = said.get("place", "").strip() or said.get("lon") is not None
        if (said.get("lon") is None) != (said.get("lat") is None):
            self.add_error("place", "地图上的位置不完整，请在地图上再点一下，或者写明地点。")
        elif "place" not in self.errors and not somewhere:
            self.add_error("place", "请写明地点，或者在地图上点一下。")
        return said

    def words(self) -> dict[str, Any]:
        """What the command room is told."""
        said = self.cleaned_data
        return {
            "text": said["text"],
            "kind": said["kind"] or None,
            "place": said["place"].strip(),
            "lon": said["lon"],
            "lat": said["lat"],
            "reporter_name": said["name"].strip(),
            "reporter_phone": said["phone"],
        }


class AnswerForm(forms.Form):
    """问题解决了吗？"""

    SATISFACTION = [("满意", "满意"), ("基本满意", "基本满意"), ("不满意", "不满意")]

    solved = forms.ChoiceField(
        choices=[("yes", "已解决"), ("no", "未解决")],
        error_messages={"required": "请选择“已解决”或“未解决”。"},
    )
    satisfied = forms.ChoiceField(choices=[("", ""), *SATISFACTION], required=False)
    words = forms.CharField(
        max_length=500,
        required=False,
        error_messages={"max_length": "请控制在500字以内。"},
    )

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        if said.get("solved") == "no" and not bare(said.get("words", "")):
            self.add_error("words", "请写明哪里还没有解决，我们会重新办理。")
        return said

    def says(self) -> str:
        said = self.cleaned_data
        parts = (said["satisfied"], said["words"].strip())
        return "；".join(part for part in parts if part)


class RatingForm(forms.Form):
    """查后用码评价. ``website`` is a pot of honey, as on the form for reports."""

    VERDICTS = [("yes", "满意"), ("no", "不满意")]

    satisfied = forms.ChoiceField(
        choices=VERDICTS,
        error_messages=dict.fromkeys(("required", "invalid_choice"), "请选择“满意”或“不满意”。"),
    )
    words = forms.CharField(
        max_length=500,
        required=False,
        error_messages={"max_length": "请控制在500字以内。"},
    )
    website = forms.CharField(required=False)

    def clean_website(self) -> str:
        if self.cleaned_data["website"]:
            raise forms.ValidationError("系统没有认出您是真人，请再按一次提交。")
        return ""
