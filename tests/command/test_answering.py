"""Whoever reported says whether it is solved; if not, it is handled again (row 89)."""

import pytest

from jianhu.command import services
from jianhu.command.models import Incident
from tests.town import TAVERN


@pytest.fixture
def settled(luzhen, xianglin_sao, street_vending_item, runtu, aq, kongyiji, lv_weifu):
    """What 祥林嫂 reported was handled, verified and closed."""
    incident = services.open_incident(
        xianglin_sao,
        channel="grid",
        text="占道经营",
        kind="street-vending",
        lon=TAVERN[0],
        lat=TAVERN[1],
    )
    Incident.objects.filter(pk=incident.pk).update(
        step="closed", result="已劝离", feedback="已劝离"
    )
    return incident


def answer(caller, incident, **said):
    return caller.post(f"/command/incidents/{incident.number}/answer", said)


def test_she_is_asked_and_content(settled, as_, xianglin_sao):
    hers = as_(xianglin_sao)
    assert hers.get(f"/command/incidents/{settled.number}").json()["asks_me"] is True

    seen = answer(hers, settled, solved=True).json()

    assert (seen["step"], seen["asks_me"]) == ("closed", False)
    assert seen["timeline"][-1]["by"] == "祥林嫂"
    assert answer(hers, settled, solved=True).status_code == 409


def test_if_it_is_not_solved_it_is_handled_again(settled, as_, xianglin_sao, kongyiji, told):
    seen = answer(as_(xianglin_sao), settled, solved=False, words="摊子又摆回来了").json()

    assert seen["step"] in ("collected", "triaged", "dispatched")
    assert "祥林嫂要求重新办理：摊子又摆回来了" in seen["timeline"][-1]["sentence"]
    assert any(
        "摊子又摆回来了" in each["says"] for each in as_(kongyiji).get("/command/notices").json()
    )


def test_not_solved_needs_a_word(settled, as_, xianglin_sao):
    assert answer(as_(xianglin_sao), settled, solved=False, words=" ").status_code == 409


def test_nobody_else_answers_for_her(settled, as_, kongyiji, wang_hu):
    assert answer(as_(kongyiji), settled, solved=True).status_code == 403
    assert answer(as_(wang_hu), settled, solved=True).status_code == 404


def test_before_there_is_a_result_nobody_is_asked(settled, as_, xianglin_sao):
    Incident.objects.filter(pk=settled.pk).update(step="handling")

    assert answer(as_(xianglin_sao), settled, solved=True).status_code == 409
