"""A second look is made by two; its record on the spot is signed or witnessed like the first."""

from jianhu.inspections.rules.basis import by
from jianhu.inspections.rules.needs.going import (
    a_refusal_to_sign_is_witnessed,
    the_record_is_signed_or_noted,
)
from jianhu.inspections.rules.visit import VisitFacts
from jianhu.law.limits import limit


@by("administrative-penalty-law/42")
def two_of_the_office_look_again(facts: VisitFacts) -> str | None:
    """On the day of the look: who left since, or lost his certificate, is none of them."""
    item = next((each for each in facts.items if facts.said and each.code == facts.said.item), None)
    if item is None:
        return None
    able = sum(each.checks(item.office, item.domain) for each in facts.officers)
    if limit("officers").allows(able, facts.said.on):
        return None
    return (
        f"{item.office_name}的复查应当由两名持有效执法证的人员进行；"
        "有人调离或者证件失效的，请牵头单位更换复查人员。"
    )


@by("administrative-penalty-law/28")
def somebody_has_to_look_again(facts: VisitFacts) -> str | None:
    """Of what is over nobody is put among those who went."""
    if not facts.ordered or (facts.said is not None and facts.said.item not in facts.ordered):
        return "这个事项没有要复查的，不用更换复查人员。"
    return None


@by("administrative-penalty-law/55")
def a_look_on_the_spot_is_signed_or_noted(facts: VisitFacts) -> str | None:
    """What was sent in or shown by video has nobody there to sign."""
    if not _on_the_spot(facts):
        return None
    if not facts.said.met.strip():
        return "现场复查的，请写明现场负责人。"
    return the_record_is_signed_or_noted(facts)


@by("administrative-penalty-law/47")
def who_does_not_sign_a_look_is_witnessed(facts: VisitFacts) -> str | None:
    return a_refusal_to_sign_is_witnessed(facts) if _on_the_spot(facts) else None


def _on_the_spot(facts: VisitFacts) -> bool:
    return facts.said is not None and facts.said.method == "site"
