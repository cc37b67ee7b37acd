"""What a party fills in about its own case. Each names the move it makes and what it says."""

from base64 import b64encode
from typing import Any

from django import forms

SIGN = "请在框里签名，再提交。"
TOO_LONG = "内容太长了，请控制在2000字以内。"


class Signing(forms.Form):
    """``drawn`` comes from the canvas; without script, a photograph of the name on paper."""

    move = ""
    title = ""
    button = "签名并提交"

    drawn = forms.CharField(required=False, max_length=400_000)
    photo = forms.FileField(required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.is_bound:
            for name in self.errors.keys() & self.fields.keys():
                told = {"aria-invalid": "true", "aria-describedby": f"wrong_{name}"}
                self.fields[name].widget.attrs |= told

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        if not said.get("drawn") and not said.get("photo"):
            self.add_error("drawn", SIGN)
        return said

    def words(self) -> dict[str, Any]:
        known = self.cleaned_data
        return {name: known[name] for name in known if name not in ("drawn", "photo")}


def signature_of(form: Signing) -> str:
    photo = form.cleaned_data.get("photo")
    return b64encode(photo.read()).decode() if photo else str(form.cleaned_data["drawn"])


class DefenceForm(Signing):
    move, title = "defend", "陈述、申辩"
    text = forms.CharField(
        label="我的意见",
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 8}),
        error_messages={"required": "请写明您的意见、事实和理由。", "max_length": TOO_LONG},
    )


class HearingForm(Signing):
    move, title = "ask-hearing", "要求听证"


class WaiverForm(Signing):
    move, title = "waive-defence", "放弃陈述、申辩"
    sure = forms.BooleanField(
        label="我已收到并看懂告知书，没有异议，自愿放弃陈述、申辩的权利",
        error_messages={"required": "确定放弃的，请先打勾；不打勾就没有放弃。"},
    )
    hearing_too = forms.BooleanField(label="同时放弃要求听证的权利", required=False)

    def words(self) -> dict[str, Any]:
        return {"hearing_too": self.cleaned_data["hearing_too"]}


class AddressForm(Signing):
    move, title = "confirm-address", "送达地址确认书"

    CHOICES = [("yes", "同意"), ("no", "不同意")]
    electronic = forms.ChoiceField(
        label="是否同意电子送达",
        choices=CHOICES,
        error_messages=dict.fromkeys(("required", "invalid_choice"), "请选择同意或者不同意。"),
    )
    address = forms.CharField(
        label="送达地址", max_length=200, error_messages={"required": "请写明送达地址。"}
    )
    addressee = forms.CharField(
        label="收件人", max_length=200, error_messages={"required": "请写明收件人。"}
    )
    phone = forms.CharField(
        label="联系电话", max_length=20, error_messages={"required": "请写明联系电话。"}
    )

    def words(self) -> dict[str, Any]:
        said = super().words()
        agreed = said["electronic"] == "yes"
        where = "本案在线办理页面（凭一次性凭据进入）" if agreed else ""
        return said | {"electronic": agreed, "electronic_address": where}


FORMS: dict[str, type[Signing]] = {
    "defence": DefenceForm,
    "hearing": HearingForm,
    "waiver": WaiverForm,
    "address": AddressForm,
}
