"""Empowerment of towns: proposed, made public, and only then in force (条例第九条第二款)."""

from collections.abc import Iterable
from datetime import date

from django.db import transaction

from jianhu.base import moments
from jianhu.base.journal import record
from jianhu.base.models import Person
from jianhu.catalogue.facts import EmpowermentProposed, EmpowermentPublished, ProposalWithdrawn
from jianhu.catalogue.models import Empowerment, Proposal
from jianhu.catalogue.queries import empowered_codes, items, today
from jianhu.catalogue.registers import specialities, tiers
from jianhu.catalogue.rules import (
    EMPOWERMENT,
    WrongProposal,
    changes,
    choose,
    may_take_effect,
)
from jianhu.kit.errors import NotFound
from jianhu.organisations import queries as organisations


@transaction.atomic
def propose_empowerment(
    by: Person,
    town: str,
    add: Iterable[str] = (),
    remove: Iterable[str] = (),
    *,
    reason: str,
    tier: str = "",
) -> Proposal:
    """Draw up what a town gains and loses. Nothing changes before it is published."""
    area = _town(town)
    added, removed = sorted(set(add)), sorted(set(remove))
    _check(town, added, removed)
    Proposal.objects.filter(town__code=town, published_on=None).delete()
    proposal = Proposal.objects.create(
        town_id=area,
        tier=tier,
        added=added,
        removed=removed,
        reason=reason,
        proposed_by=by,
        proposed_at=moments.now(),
    )
    fact = EmpowermentProposed(proposal.pk, town, tier, tuple(added), tuple(removed), reason)
    record(by, proposal, fact)
    return proposal


def retier(by: Person, town: str, tier: str, *, reason: str = "") -> Proposal:
    """Propose what a change of a town's tier 城区 中心 一般 adds and takes away."""
    if tier not in tiers():
        raise WrongProposal(
            f"没有“{tier}”这一类镇街；可选：{'、'.join(tiers())}。", basis=EMPOWERMENT
        )
    add, remove = changes(set(empowered_codes(town)), chosen_for(town, tier))
    why = reason or f"镇街类别调整为{tiers()[tier].name}"
    return propose_empowerment(by, town, add, remove, reason=why, tier=tier)


def chosen_for(town: str, tier: str) -> set[str]:
    """Return what the registers choose for a tier, and for the character of the town."""
    area = organisations.area(town)
    able = [
        (code, domain, tuple(tags))
        for code, domain, tags in items()
        .filter(list="comprehensive")
        .values_list("code", "domain", "tags")
    ]
    own = [specialities()[tag] for tag in (area.tags if area else []) if tag in specialities()]
    return set().union(*(choose(taking.takes, able) for taking in [tiers()[tier], *own]))


@transaction.atomic
def publish(by: Person, proposal_id: int, published_on: date, since: date) -> Proposal:
    """Make a proposal public; its items are the town's from ``since`` on, not a day earlier."""
    proposal = Proposal.objects.select_for_update().filter(pk=proposal_id).first()
    if proposal is None:
        raise NotFound("没有这项赋权调整建议。")
    if proposal.published_on:
        raise WrongProposal(f"这项建议已于{proposal.published_on}公布。", basis=EMPOWERMENT)
    may_take_effect(published_on, since)
    _apply(proposal, published_on, since)
    proposal.published_on, proposal.since = published_on, since
    proposal.save(update_fields=["published_on", "since"])
    added, removed = tuple(proposal.added), tuple(proposal.removed)
    town, tier = proposal.town.code, proposal.tier
    fact = EmpowermentPublished(proposal.pk, town, tier, published_on, since, added, removed)
    record(by, proposal, fact)
    return proposal


@transaction.atomic
def withdraw(by: Person, proposal_id: int) -> None:
    """Take back a proposal that is not public yet."""
    proposal = Proposal.objects.filter(pk=proposal_id, published_on=None).first()
    if proposal is None:
        raise NotFound("没有这项未公布的建议。")
    record(by, proposal, ProposalWithdrawn(proposal.pk, proposal.town.code))
    proposal.delete()


def _apply(proposal: Proposal, published_on: date, since: date) -> None:
    held = Empowerment.objects.filter(town_id=proposal.town_id, until=None)
    held.filter(item__code__in=proposal.removed, since__gte=since).delete()
    held.filter(item__code__in=proposal.removed).update(until=since)
    already = set(held.values_list("item__code", flat=True))
    chosen = items(since).filter(code__in=set(proposal.added) - already)
    Empowerment.objects.bulk_create(
        (
            Empowerment(item=item, town_id=proposal.town_id, published_on=published_on, since=since)
            for item in chosen
        ),
        batch_size=500,
    )


def _check(town: str, added: list[str], removed: list[str]) -> None:
    """Only items of the comprehensive list may go to a town; only what it has can be taken."""
    able = set(items().filter(code__in=added, list="comprehensive").values_list("code", flat=True))
    if wrong := [code for code in added if code not in able]:
        raise WrongProposal(
            f"只能从综合执法事项清单中选择事项交由镇街实施：{'、'.join(wrong[:10])}不在其中。",
            basis=EMPOWERMENT,
        )
    if missing := set(removed) - set(empowered_codes(town, today())):
        raise WrongProposal(
            f"该镇街没有这些事项：{'、'.join(sorted(missing)[:10])}。", basis=EMPOWERMENT
        )


def _town(code: str) -> int:
    area = organisations.area(code)
    if area is None or area.kind != "town":
        raise NotFound(f"没有编码为“{code}”的镇街。")
    return area.pk
