"""Photographs and signatures of an act: its own, and what the phone digested when it took them."""

from hashlib import sha256
from typing import Any

from jianhu.base import attachments
from jianhu.base.journal import name_of
from jianhu.base.models import Attachment, Person
from jianhu.base.said import WrongForm
from jianhu.inspections.models import VisitAct


def keep_pictures(by: Person, act: VisitAct, form: Any) -> None:
    pictures = [*form.pictures]
    attachments.give_to(name_of(act), by, pictures)
    kept = Attachment.objects.in_bulk(pictures)
    for n, (key, digest) in enumerate(zip(pictures, form.digests, strict=False), 1):
        with kept[key].file.open("rb") as file:
            if sha256(file.read()).hexdigest() != digest:
                raise WrongForm(f"第{n}张照片（签名）与拍摄时的摘要不一致，请重新拍摄或者签名。")
