"""What the tests of leniency and crime transfer say again and again."""

from datetime import timedelta

from jianhu.base import moments
from tests.town import NINE

PENALTY = "administrative-penalty-law"
LISTED = ["危害后果轻微", "及时改正"]


def on(day, **more):
    moments.set_to(NINE + timedelta(days=day, **more))


def proved(walk):
    """File the case, order the correction, prove every element; return the evidence's ids."""
    walk.does("file")
    walk.does("order-correction")
    walk.proves()
    return [each["id"] for each in walk.now()["evidence"]]


def confirmed(pieces, *conditions):
    return [{"condition": each, "evidence": pieces[-1:]} for each in conditions or LISTED]


def first(pieces, *conditions):
    """A waiver because it is the first time."""
    return {
        "ground": "first",
        "opinion": "同意",
        "corrected": "桌子已收回店内",
        "corrected_by": pieces[-1:],
        "conditions": confirmed(pieces, *conditions),
    }


def yes_three(pieces, **more):
    by = pieces[-1:]
    said = {"minor": True, "corrected": True, "harmless": True, "opinion": "当场收回，没有影响通行"}
    return said | {"minor_by": by, "corrected_by": by, "harmless_by": by} | more


def ends(walk):
    """Serve a waiver, educate, close."""
    walk.does("serve", on=f"{moments.local(moments.now()).date()}")
    walk.does("educate", on=f"{moments.local(moments.now()).date()}", text="讲解城市管理规定")
    return walk.does("close", summary="已教育，已改正")
