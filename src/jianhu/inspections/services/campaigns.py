"""Special campaigns: written down with their bounds, then approved by a head."""

from dataclasses import asdict
from typing import Any

from django.db import transaction

from jianhu.base import moments
from jianhu.base.journal import record
from jianhu.base.models import Person
from jianhu.base.said import form_of
from jianhu.command.rules.intake import check_kind
from jianhu.inspections.facts import CampaignApproved, CampaignRecorded
from jianhu.inspections.models import Campaign
from jianhu.inspections.queries.campaigns import campaign_for
from jianhu.inspections.rules.basis import STRICT
from jianhu.inspections.rules.campaign_forms import CampaignSaid
from jianhu.inspections.rules.campaigns import CampaignFacts, check_campaign, check_closure
from jianhu.inspections.services.attempts import attempt
from jianhu.inspections.services.plans import check_may_approve, own_office
from jianhu.kit.errors import WrongStep


@transaction.atomic
def record_campaign(by: Person, said: dict[str, Any]) -> Campaign:
    """Write a campaign down: ordered and bounded (I6), and no mass closure of a trade (I15)."""
    form = form_of(CampaignSaid, said)
    office = own_office(by, "")
    bounds = CampaignFacts(**form.model_dump(exclude={"closes", "of", "ground", "kinds"}))
    with attempt(by, f"登记专项行动“{form.name}”"):
        check_campaign(bounds)
        check_closure(form.closes, form.of, ground=form.ground, approved_by=form.approved_by)
        for kind in form.kinds:
            check_kind(kind)
        if Campaign.objects.filter(name=form.name).exists():
            raise WrongStep(f"已经有专项行动“{form.name}”，请另取名称。", basis=STRICT)
        campaign = Campaign.objects.create(
            by=by, at=moments.now(), office=office, kinds=[*form.kinds], **asdict(bounds)
        )
        record(by, campaign, CampaignRecorded(campaign.pk, campaign.name))
        return campaign


@transaction.atomic
def approve_campaign(by: Person, key: int) -> Campaign:
    """The office's own head approves; nobody approves what he wrote down."""
    campaign = campaign_for(by, key, lock=True)
    with attempt(campaign, "批准专项行动"):
        check_may_approve(by, campaign, "专项行动")
        campaign.state, campaign.decided_by, campaign.decided_at = "approved", by, moments.now()
        campaign.save(update_fields=["state", "decided_by", "decided_at"])
        record(by, campaign, CampaignApproved(campaign.pk, campaign.name))
        return campaign
