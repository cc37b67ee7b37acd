"""The forms behind a visit's code: the inspected confirms who came, refuses, complains."""

from typing import Any

from django import forms

WORDS = ("scan", "refuse", "complain")


class WordForm(forms.Form):
    """``what``: one of ``WORDS``; who confirms has nothing to write."""

    words = forms.CharField(
        max_length=400,
        error_messages=dict.fromkeys(("required", "max_length"), "请写明情况（不超过400字）。"),
    )

    def __init__(self, what: str, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.what = what
        if what == "scan":
            del self.fields["words"]
