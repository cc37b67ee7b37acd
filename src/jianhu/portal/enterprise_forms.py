"""What an enterprise fills in. ``website`` is a pot of honey, as on the form for reports."""

from typing import Any

from django import forms

from jianhu.portal.rules import phone_is_one


class EnterpriseForm(forms.Form):
    website = forms.CharField(required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.is_bound:
            for name in self.errors.keys() & self.fields.keys():
                told = {"aria-invalid": "true", "aria-describedby": f"wrong_{name}"}
                self.fields[name].widget.attrs |= told

    def clean_website(self) -> str:
        if self.cleaned_data["website"]:
            raise forms.ValidationError("系统没有认出您是真人，请再按一次提交。")
        return ""


class RequestForm(EnterpriseForm):
    code = forms.CharField(
        max_length=18, error_messages={"required": "请填写监管对象码或者统一社会信用代码。"}
    )
    words = forms.CharField(
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 6}),
        error_messages={"required": "请写明要办什么、问什么。"},
    )
    name = forms.CharField(max_length=40, error_messages={"required": "请写明怎么称呼您。"})
    phone = forms.CharField(max_length=20, required=False)
    hidden = forms.BooleanField(required=False)

    def clean_phone(self) -> str:
        phone: str = self.cleaned_data["phone"].strip()
        if phone and not phone_is_one(phone):
            raise forms.ValidationError("电话号码好像不对，请检查；也可以不填。")
        return phone


class ChoiceForm(EnterpriseForm):
    name = forms.CharField(max_length=40, error_messages={"required": "请写明怎么称呼您。"})
