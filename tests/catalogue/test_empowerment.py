"""What a town may enforce: proposed, made public, and only then."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from django.db import IntegrityError, transaction

from jianhu.base import moments
from jianhu.base.models import JournalEntry
from jianhu.base.people import system
from jianhu.catalogue import queries
from jianhu.catalogue.models import Empowerment, Proposal
from jianhu.catalogue.rules import NotEmpowered, WrongProposal
from jianhu.catalogue.services import propose_empowerment, publish, retier, withdraw
from jianhu.command import services as command
from jianhu.kit.errors import NotFound
from tests.town import WEIZHUANG_TEMPLE

PUBLISHED, BEGINS = date(2026, 3, 1), date(2026, 4, 1)
BEFORE = BEGINS - timedelta(days=1)
CODE = "330699-T-1"


def proposed(luzhen, **more):
    return propose_empowerment(system(), luzhen.wei.code, [CODE], reason="基层需要", **more)


def test_nothing_changes_before_a_proposal_is_published(luzhen, street_vending_item):
    proposed(luzhen)

    assert not queries.is_empowered(luzhen.wei_team.pk, CODE, luzhen.wei.code, BEGINS)


def test_a_town_acts_only_on_what_it_was_empowered_to_on_the_day(luzhen, street_vending_item):
    publish(system(), proposed(luzhen).pk, PUBLISHED, BEGINS)

    queries.require_empowered(luzhen.wei_team.pk, CODE, luzhen.wei.code, BEGINS)
    with pytest.raises(NotEmpowered) as refused:
        queries.require_empowered(luzhen.wei_team.pk, CODE, luzhen.wei.code, BEFORE)

    assert refused.value.basis == "浙江省综合行政执法条例/9"
    assert "鉴湖县综合行政执法局" in refused.value.message


@pytest.fixture
def proposes(luzhen, reported, kongyiji, wang_hu, as_):
    """Weizhuang's officer, asked to help, proposes a case: ``proposes(on=a_day, kind=…)``."""

    def propose(on, kind="street-vending", said_at=None):
        with moments.frozen(datetime.combine(on, time(4), UTC)):
            incident = reported(kind, at=WEIZHUANG_TEMPLE, place="土谷祠")
            teams = {"office": luzhen.zhzfj.pk, "helpers": [luzhen.wei_team.pk]}
            command.dispatch(kongyiji, incident.number, **teams)
            [task] = as_(wang_hu).get("/command/tasks").json()
            as_(wang_hu).post(f"/command/tasks/{task['id']}/accept")
            said = {"text": "证据已固定", "outcome": "penalty"}
            headers = {"X-Jianhu-Said-At": said_at.isoformat()} if said_at else {}
            return as_(wang_hu).post(f"/command/tasks/{task['id']}/report", said, **headers)

    return propose


@pytest.mark.requirement("26")
@pytest.mark.parametrize(("on", "status"), [(BEFORE, 409), (BEGINS, 200)])
def test_a_town_proposes_a_case_only_for_what_it_is_empowered_to_on_the_day(
    luzhen, street_vending_item, proposes, on, status
):
    publish(system(), proposed(luzhen).pk, PUBLISHED, BEGINS)

    answer = proposes(on)

    assert answer.status_code == status
    if status == 409:
        assert answer.json()["basis"] == "浙江省综合行政执法条例/9"
        assert "鉴湖县综合行政执法局" in answer.json()["detail"]


@pytest.mark.requirement("26")
def test_a_phone_cannot_say_the_day_that_suits_it(luzhen, street_vending_item, proposes):
    publish(system(), proposed(luzhen).pk, PUBLISHED, BEGINS)

    answer = proposes(BEFORE, said_at=datetime.combine(BEGINS, time(4), UTC))

    assert answer.status_code == 409


@pytest.mark.requirement("26")
def test_no_case_is_proposed_where_no_item_was_broken(luzhen, street_vending_item, proposes):
    answer = proposes(BEGINS, kind="street-light")

    assert answer.status_code == 409
    assert "没有对应的执法事项" in answer.json()["detail"]


def test_what_is_sent_to_a_town_goes_where_the_power_lies_that_day(
    luzhen, street_vending_item, reported, kongyiji
):
    publish(system(), proposed(luzhen).pk, PUBLISHED, BEGINS)

    def sent_on(day):
        noon = datetime.combine(day, time(4), UTC)
        with moments.frozen(noon):
            found = reported("street-vending", at=WEIZHUANG_TEMPLE, place="土谷祠")
            command.dispatch(kongyiji, found.number, office=luzhen.wei_team.pk)
            return found.tasks.get(state="offered").office

    assert sent_on(BEFORE) == luzhen.zhzfj
    assert sent_on(BEGINS) == luzhen.wei_team


def test_the_competent_office_is_the_empowered_town_else_the_items_own(luzhen, street_vending_item):
    publish(system(), proposed(luzhen).pk, PUBLISHED, BEGINS)

    assert queries.competent_office(CODE, luzhen.wei.code, BEGINS) == luzhen.wei_team.pk
    assert queries.competent_office(CODE, luzhen.wei.code, BEFORE) == luzhen.zhzfj.pk
    with pytest.raises(NotFound):
        queries.competent_office("no-such-item", luzhen.wei.code, BEGINS)


def test_an_office_is_shown_what_it_may_enforce_on_the_day(luzhen, street_vending_item):
    publish(system(), proposed(luzhen).pk, PUBLISHED, BEGINS)

    def shown(office, on):
        return [each.code for each in queries.enforceable(office.pk, on)]

    assert shown(luzhen.wei_team, BEGINS) == [CODE]
    assert shown(luzhen.wei_team, BEFORE) == []
    assert shown(luzhen.zhzfj, BEGINS) == [CODE]
    assert shown(luzhen.nync, BEGINS) == []


def test_a_department_may_what_is_its_own_and_nothing_else(luzhen, street_vending_item):
    assert queries.is_empowered(luzhen.zhzfj.pk, CODE, luzhen.lu.code, BEGINS)
    assert not queries.is_empowered(luzhen.nync.pk, CODE, luzhen.lu.code, BEGINS)
    assert not queries.is_empowered(luzhen.lu_team.pk, CODE, luzhen.wei.code, BEGINS)


def test_a_list_is_not_in_force_before_it_is_public(luzhen, street_vending_item):
    with pytest.raises(WrongProposal, match="早于公布日期"):
        publish(system(), proposed(luzhen).pk, PUBLISHED, PUBLISHED - timedelta(days=1))
    with pytest.raises(IntegrityError), transaction.atomic():
        Empowerment.objects.create(
            item=street_vending_item, town=luzhen.wei, published_on=BEGINS, since=PUBLISHED
        )


def test_a_proposal_is_published_once(luzhen, street_vending_item):
    proposal = proposed(luzhen)
    publish(system(), proposal.pk, PUBLISHED, BEGINS)

    with pytest.raises(WrongProposal, match="已于"):
        publish(system(), proposal.pk, PUBLISHED, BEGINS)


def test_what_is_taken_away_ends_on_the_day_and_stays_readable(luzhen, street_vending_item):
    taken = propose_empowerment(system(), luzhen.lu.code, remove=[CODE], reason="评估后收回")
    publish(system(), taken.pk, PUBLISHED, BEGINS)

    assert queries.is_empowered(luzhen.lu_team.pk, CODE, luzhen.lu.code, BEFORE)
    assert not queries.is_empowered(luzhen.lu_team.pk, CODE, luzhen.lu.code, BEGINS)


def test_only_items_of_the_comprehensive_list_go_to_towns(luzhen, street_vending_item):
    street_vending_item.list = "professional"
    street_vending_item.save()

    with pytest.raises(WrongProposal, match="综合执法事项清单"):
        proposed(luzhen)


def test_a_town_cannot_lose_what_it_has_not(luzhen, street_vending_item):
    with pytest.raises(WrongProposal, match="没有这些事项"):
        propose_empowerment(system(), luzhen.wei.code, remove=[CODE], reason="误")


def test_a_withdrawn_proposal_cannot_be_published(luzhen, street_vending_item):
    proposal = proposed(luzhen)
    withdraw(system(), proposal.pk)

    with pytest.raises(NotFound):
        publish(system(), proposal.pk, PUBLISHED, BEGINS)
    assert JournalEntry.objects.filter(
        fact="ProposalWithdrawn", data__town=luzhen.wei.code
    ).exists()


@pytest.mark.requirement("31")
def test_another_tier_proposes_what_to_add_and_remove_effective_once_published(seeded):
    town = "330699016"
    before = set(queries.empowered_codes(town, BEGINS))

    proposal = retier(system(), town, "城区")

    added, removed = set(proposal.added), set(proposal.removed)
    assert added
    assert removed
    assert removed <= before
    assert not added & before
    assert set(queries.empowered_codes(town, BEGINS)) == before
    publish(system(), proposal.pk, PUBLISHED, BEGINS)
    assert set(queries.empowered_codes(town, BEFORE)) == before
    assert set(queries.empowered_codes(town, BEGINS)) == (before | added) - removed


def test_an_unknown_tier_is_refused_with_those_there_are(seeded):
    with pytest.raises(WrongProposal, match="城区"):
        retier(system(), "330699016", "郊区")


def test_a_later_proposal_replaces_the_open_one(luzhen, street_vending_item):
    proposed(luzhen)
    proposed(luzhen)

    assert Proposal.objects.filter(published_on=None).count() == 1
