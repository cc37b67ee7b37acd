"""How a seizure begins: listed, necessary, approved, and done as the law wants it."""

import pytest

from jianhu.base.models import JournalEntry
from jianhu.cases.models import Case, Held
from jianhu.catalogue.models import Item
from tests.cases.seized import ASKED, AT_ONCE, DONE, LAW, TABLES, begin, head, held, listed, on

__all__ = ["begin", "held", "listed"]


@pytest.mark.refuses("C1")
def test_what_the_catalogue_does_not_list_is_not_seized(begin, listed, case):
    Item.objects.filter(pk=listed.pk).update(measure="行政检查；行政处罚（罚款）")
    walk = case()
    walk.does("file")
    refusal = begin(refused=True, walk=walk)
    assert (refusal["basis"], "先行登记保存" in refusal["detail"]) == (f"{LAW}/17", True)
    assert Case.objects.count() == 1
    attempt = JournalEntry.objects.get(fact="CaseRefused")
    assert (attempt.data["what"], attempt.data["basis"]) == ("查封、扣押", f"{LAW}/17")


@pytest.mark.refuses("C1")
def test_an_officer_without_certificate_seizes_nothing(begin, people):
    walk = begin()
    head(walk, "approve-seizure", opinion="同意")
    people.second.certificates.all().delete()
    assert walk.refused("seize", **DONE)["basis"] == f"{LAW}/17"


@pytest.mark.refuses("C2")
def test_a_slight_matter_needs_a_word_why(begin):
    refusal = begin(ASKED | {"slight": True, "necessity": " "}, refused=True)
    assert (refusal["basis"], "可以不采取" in refusal["detail"]) == (f"{LAW}/16", True)


@pytest.mark.refuses("C3")
def test_the_head_approves_first(begin):
    walk = begin()
    assert walk.refused("seize", **DONE)["status"] == 409
    assert walk.refused("approve-seizure", opinion="同意")["status"] == 403


@pytest.mark.refuses("C3", "C6", "C7")
@pytest.mark.parametrize(
    ("said", "article", "says"),
    [
        ({"shown": False}, "18", "出示"),
        ({"present": False}, "18", "见证人"),
        ({"told": False}, "18", "救济途径"),
        ({"defence": " "}, "18", "陈述和申辩"),
        ({"record": ""}, "18", "现场笔录"),
        ({"signed": False}, "18", "签名"),
        ({"delivered": False}, "24", "当场交付"),
        ({"copies": 1}, "24", "一式2份"),
        ({"things": [TABLES | {"of_life": True}]}, "23", "生活必需品"),
        ({"things": [TABLES | {"of_the_case": False}]}, "23", "无关"),
        ({"things": [TABLES | {"sealed_by": "县法院"}]}, "23", "县法院"),
    ],
)
def test_each_step_on_the_spot_is_asked_for(begin, said, article, says):
    walk = begin()
    head(walk, "approve-seizure", opinion="同意")
    refusal = walk.refused("seize", **DONE | said)
    assert (refusal["basis"], says in refusal["detail"]) == (f"{LAW}/{article}", True)
    assert not Held.objects.exists()


@pytest.mark.refuses("C3", "C6")
@pytest.mark.parametrize(
    ("said", "says"),
    [
        ({"things": [TABLES, TABLES | {"name": "遮阳伞"}]}, "批准的清单里没有遮阳伞"),
        ({"things": [TABLES | {"quantity": "5张"}]}, "批准了4张"),
        ({"things": [TABLES, TABLES]}, "批准了4张"),
        ({"sort": "seal"}, "批准的是扣押，不能查封"),
    ],
)
def test_nothing_is_seized_that_was_not_approved(begin, said, says):
    walk = begin()
    head(walk, "approve-seizure", opinion="同意")
    refusal = walk.refused("seize", **DONE | said)
    assert (refusal["basis"], says in refusal["detail"]) == (f"{LAW}/18", True)
    assert not Held.objects.exists()


@pytest.mark.lets("C3", "C6")
@pytest.mark.parametrize(
    "thing",
    [
        TABLES | {"quantity": "3张"},
        TABLES | {"name": "折叠桌（木面）"},
        TABLES | {"quantity": "一批"},
    ],
)
def test_fewer_of_it_or_more_closely_named_is_what_was_approved(begin, thing):
    walk = begin()
    head(walk, "approve-seizure", opinion="同意")
    assert walk.does("seize", **DONE | {"things": [thing]})["step"] == "held"


@pytest.mark.lets("C3")
@pytest.mark.parametrize(
    "said",
    [
        {"signed": False, "refused": "拒绝签名"},
        {"present": False, "witness": "七斤", "signed": False, "defence": ""},
    ],
)
def test_who_refuses_or_stays_away_does_not_stop_it(begin, said):
    walk = begin()
    head(walk, "approve-seizure", opinion="同意")
    assert walk.does("seize", **DONE | said)["step"] == "held"


@pytest.mark.lets("C4")
def test_urgent_it_is_approved_within_the_day(begin):
    walk = begin(AT_ONCE, "seize-at-once")
    on("2026-11-21", 8)
    assert head(walk, "approve-afterwards", opinion="同意")["step"] == "held"


@pytest.mark.refuses("C4")
def test_a_day_later_it_is_only_released(begin):
    walk = begin(AT_ONCE, "seize-at-once")
    on("2026-11-21", 9)  # ten minutes late
    refusal = walk.refused("approve-afterwards", by=walk.people.head, opinion="同意")
    assert (refusal["basis"], "立即解除" in refusal["detail"]) == (f"{LAW}/19", True)
    assert walk.does("release", on="2026-11-21", ground="other", returned=True)


@pytest.mark.refuses("C4")
def test_what_is_not_urgent_is_asked_for_first(begin):
    assert begin(AT_ONCE | {"urgency": ""}, "seize-at-once", refused=True)["basis"] == f"{LAW}/19"


@pytest.mark.refuses("C10")
def test_nothing_is_seized_for_a_case_that_is_closed(begin, case):
    walk = case()
    walk.does("file")
    walk.does("drop")
    walk.does("serve")
    walk.does("close")
    assert begin(refused=True, walk=walk)["basis"] == f"{LAW}/28"
