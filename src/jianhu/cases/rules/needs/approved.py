"""What is seized is what the head approved: the same measure, the same things, no more of them."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Any

from jianhu.cases.rules.forms_seizure import SORTS, Thing
from jianhu.cases.rules.ledger import CaseFacts
from jianhu.cases.rules.need import need

APPROVAL = "administrative-coercion-law/18"
COUNT = re.compile(r"(\d+)(\D+)")


def approved_list(facts: CaseFacts) -> Any:
    """Return the request as it was approved."""
    asked = facts.last("ask-seizure")
    return asked.said if asked and facts.since(asked, "approve-seizure") else None


@need(APPROVAL, "C3", typed=True)
def as_it_was_approved(facts: CaseFacts) -> str | None:
    asked = approved_list(facts)
    if asked is None or asked.sort == facts.said.sort:
        return None
    return f"批准的是{SORTS[asked.sort]}，不能{SORTS[facts.said.sort]}，请另行报请批准。"


@need(APPROVAL, "C3", "C6", typed=True)
def only_what_was_approved(facts: CaseFacts) -> str | None:
    asked = approved_list(facts)
    if asked is None:
        return None
    beyond = [each.name for each in facts.said.things if not any(_names(each, asked.things))]
    if not beyond:
        return None
    return (
        f"批准的清单里没有{'、'.join(beyond)}，请从清单中去掉；需要查封、扣押的，另行报请批准，"
        "情况紧急的依法当场实施并补办批准。"
    )


@need(APPROVAL, "C3", "C6", typed=True)
def no_more_than_was_approved(facts: CaseFacts) -> str | None:
    """Only what is counted in one unit can be compared."""
    asked = approved_list(facts)
    for each in asked.things if asked else ():
        most, unit = _counted(each)
        taken = [
            _counted(one) for one in facts.said.things if _plain(one.name) == _plain(each.name)
        ]
        if unit and sum(number for number, of in taken if of == unit) > most:
            return f"{each.name}批准了{each.quantity}，清单上多于批准，请核对数量。"
    return None


def _names(thing: Thing, approved: tuple[Thing, ...]) -> Iterator[Thing]:
    """One name may say more than the other: 蓄电池 is approved, 蓄电池（12V） is taken."""
    name = _plain(thing.name)
    return (each for each in approved if _plain(each.name) in name or name in _plain(each.name))


def _counted(thing: Thing) -> tuple[int, str]:
    """Return 4 and 张 of 4张; nothing of what is counted in words."""
    found = COUNT.fullmatch(_plain(thing.quantity))
    return (int(found[1]), found[2]) if found else (0, "")


def _plain(words: str) -> str:
    return "".join(unicodedata.normalize("NFKC", words).split())
