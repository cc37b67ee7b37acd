"""On and off duty: while on, the last position is known; off, nothing is."""

import pytest

from jianhu.base.models import JournalEntry
from jianhu.organisations import services
from jianhu.organisations.models import Whereabouts
from jianhu.organisations.queries import positions_for
from jianhu.organisations.services.duty import ImpossiblePosition
from tests.town import TAVERN


def test_going_on_duty_is_recorded_once(runtu):
    Whereabouts.objects.all().delete()
    services.go_on_duty(runtu, *TAVERN)
    services.go_on_duty(runtu)
    assert JournalEntry.objects.filter(fact="WentOnDuty").count() == 1
    assert Whereabouts.objects.get().lon == TAVERN[0]


def test_off_duty_the_last_position_is_forgotten_and_no_new_one_kept(runtu):
    services.go_off_duty(runtu)
    assert services.stand_at(runtu, *TAVERN) is False
    assert Whereabouts.objects.get().lon is None


def test_a_position_that_is_nowhere_is_refused(runtu):
    with pytest.raises(ImpossiblePosition):
        services.stand_at(runtu, 30.05, 120.45)


def test_positions_are_shown_to_the_team_and_the_centre_only(
    runtu, aq, kongyiji, wang_hu, stranger
):
    def seen_by(person):
        return {each.name for each in positions_for(person)}

    assert seen_by(kongyiji) == {"闰土", "阿Q", "王胡"}
    assert seen_by(runtu) == {"闰土", "阿Q"}
    assert seen_by(wang_hu) == {"王胡"}
    assert seen_by(stranger) == set()


def test_only_newer_positions_are_asked_for(runtu, aq, kongyiji):
    latest = positions_for(kongyiji)[-1].at
    assert positions_for(kongyiji, latest) == []
    services.stand_at(runtu, 120.46, 30.06)
    assert [each.name for each in positions_for(kongyiji, latest)] == ["闰土"]
