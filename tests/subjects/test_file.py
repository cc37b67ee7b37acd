"""One file, five links, three stages; promises, measures, repair."""

from base64 import b64encode
from datetime import date, timedelta
from io import BytesIO

import pytest
from PIL import Image, ImageDraw

from jianhu.base.models import JournalEntry
from jianhu.base.people import system
from jianhu.kit.digest import sm3
from jianhu.subjects import queries, services
from jianhu.subjects.models import Commitment, FileEntry, Subject
from jianhu.subjects.queries.doors import today
from jianhu.subjects.rules.measures import NotOnTheList
from jianhu.subjects.rules.repairs import NotYet
from jianhu.subjects.services.credit import promise_digest

CHECKED = "已经现场核实无误"


def canvas(*, drawn):
    """What a screen hands over on which somebody signed, or did not."""
    image = Image.new("RGBA", (200, 80))
    if drawn:
        ImageDraw.Draw(image).line((10, 60, 90, 10, 180, 50), "black", 4)
    written = BytesIO()
    image.save(written, "PNG")
    return f"data:image/png;base64,{b64encode(written.getvalue()).decode()}"


DRAWN = canvas(drawn=True)
NOT_DRAWN = ["x", "<svg/>", "data:image/png;base64,eA==", canvas(drawn=False)]


def coloured(subject, colour):
    services.recolour()
    Subject.objects.filter(pk=subject.pk).update(colour=colour)


@pytest.fixture
def full_file(nine, tavern, penalised, market):
    by = system()
    services.record_permit(by, tavern, "p:1", "食品经营许可", office=market, day=date(2025, 1, 1))
    services.record_alarm(by, tavern, "a:1", "油烟预警", day=date(2026, 3, 1))
    services.record_visit(by, tavern, "v:1", "综合查一次", problems=True, day=date(2026, 4, 1))
    services.record_case(by, tavern, "cases.case:1", "立案", day=date(2026, 4, 3))
    penalised("ordinary", ago=100)
    services.record_rating(by, tavern, "r:1", "用码评价：满意", day=date(2026, 9, 1))
    return tavern


@pytest.mark.requirement("71")
def test_one_file_by_credit_code_shows_everything(as_, si_shu, full_file):
    services.change_subject(si_shu, full_file.code, credit_code="91350100M000100Y43")
    found = as_(si_shu).get("/subjects", q="91350100M000100Y43").json()["items"]
    assert [each["code"] for each in found] == [full_file.code]

    file = as_(si_shu).get(f"/subjects/{full_file.code}").json()
    links = {each["name"]: each["entries"] for each in file["links"]}
    assert links == {"审批": 1, "运行": 1, "监管": 1, "执法": 2, "监督": 1}


@pytest.mark.requirement("73")
def test_the_stage_of_supervision_lists_visits_and_cases_in_order(as_, si_shu, full_file):
    file = as_(si_shu).get(f"/subjects/{full_file.code}").json()
    inside = next(each for each in file["stages"] if each["key"] == "in")
    assert [each["title"] for each in inside["entries"]] == ["油烟预警", "综合查一次", "立案"]


def test_the_same_thing_said_twice_is_one_line(nine, tavern):
    for problems in (False, False, True):
        services.record_visit(system(), tavern, "v:1", "检查", problems=problems)
    assert [each.grade for each in FileEntry.objects.all()] == ["problem"]
    assert JournalEntry.objects.filter(fact="FileEntered").count() == 2


@pytest.mark.requirement("72")
def test_a_promise_is_kept_with_its_signatures_digest_and_its_end(nine, as_, si_shu, tavern):
    said = {"text": "守法经营", "signer": "掌柜", "signature": DRAWN, "until": "2027-11-20"}
    made = as_(si_shu).post(f"/subjects/{tavern.code}/commitments", said)
    assert made.status_code == 201
    assert made.json()["signature_digest"] == sm3(DRAWN.encode())

    kept = Commitment.objects.get()
    assert kept.digest == promise_digest("守法经营", "掌柜", kept.signed_at.isoformat())
    for wrong in ({"until": "2026-01-01"}, *({"signature": each} for each in NOT_DRAWN)):
        refused = as_(si_shu).post(f"/subjects/{tavern.code}/commitments", said | wrong)
        assert refused.status_code == 422
    assert Commitment.objects.count() == 1


def test_a_broken_promise_weighs(nine, lu_siye, tavern):
    until = today() + timedelta(days=300)
    words = {"text": "守法经营", "signer": "掌柜", "signature": DRAWN, "until": until}
    made = services.commit_to_credit(lu_siye, tavern, **words)
    services.break_commitment(lu_siye, tavern.code, made.pk, "再次直排油烟")
    assert Subject.objects.get(pk=tavern.pk).pending == "red"


@pytest.mark.requirement("74")
def test_only_measures_of_the_published_list_are_applied(nine, as_, lu_siye, tavern):
    coloured(tavern, "yellow")
    url = f"/subjects/{tavern.code}/measures"
    assert as_(lu_siye).post(url, {"measure": "on-site-guidance"}).status_code == 201
    for wrong in ("fewer-visits", "talk", "close-the-shop"):
        refused = as_(lu_siye).post(url, {"measure": wrong})
        assert refused.status_code == 409
        assert refused.json()["basis"] == "国办发〔2020〕49号"


@pytest.mark.requirement("118")
@pytest.mark.parametrize(
    ("colour", "willing", "yields"),
    [
        ("green", True, {"fewer-visits"}),
        ("yellow", True, {"on-site-guidance"}),
        ("red", True, {"recheck"}),
        ("red", False, {"recheck", "strict-penalty", "talk"}),
    ],
)
def test_each_level_yields_exactly_its_measures(nine, lu_siye, tavern, colour, willing, yields):
    coloured(tavern, colour)
    every = {"fewer-visits", "on-site-guidance", "recheck", "strict-penalty", "talk"}
    for key in yields:
        services.apply_measure(lu_siye, tavern.code, key, willing=willing)
    for key in every - yields:
        with pytest.raises(NotOnTheList):
            services.apply_measure(lu_siye, tavern.code, key, willing=willing)


@pytest.mark.requirement("129")
def test_the_register_of_levels_has_a_measure_and_a_time_limit_for_each_matter(
    nine, as_, lv_weifu, tavern, site
):
    services.recolour()
    Subject.objects.filter(pk=site.pk).update(colour="red")
    levels = {each["key"]: each for each in as_(lv_weifu).get("/subjects/levels").json()}
    assert {key: each["subjects"] for key, each in levels.items()} == {
        "green": 1,
        "yellow": 0,
        "red": 1,
    }
    rows = [row for each in levels.values() for row in each["measures"]]
    assert rows
    assert all(row["matter"] and row["name"] and row["days"] > 0 for row in rows)


class TestRepair:
    def test_it_takes_time_correction_performance_and_a_promise(
        self, nine, lv_weifu, tavern, penalised
    ):
        line = penalised("ordinary", ago=30)
        with pytest.raises(NotYet) as why:
            services.repair(lv_weifu, tavern.code, line.pk, corrected=False, performed=True)
        assert "最短公示期" in why.value.message
        assert "尚未改正" in why.value.message
        assert why.value.basis == "信用修复管理办法"

    def test_repaired_it_is_neither_shown_nor_weighed(self, nine, lv_weifu, tavern, penalised):
        line = penalised("ordinary", ago=100)
        services.recolour()
        services.confirm_colour(lv_weifu, tavern.code, CHECKED)
        until = today() + timedelta(days=300)
        words = {"text": "守法经营", "signer": "掌柜", "signature": DRAWN, "until": until}
        services.commit_to_credit(lv_weifu, tavern, **words)

        services.repair(lv_weifu, tavern.code, line.pk, corrected=True, performed=True)
        assert Subject.objects.get(pk=tavern.pk).colour == "blue"
        shown = queries.plate(tavern.code).entries
        assert "罚款决定" not in [each.title for each in shown]

    def test_the_longest_term_ends_by_itself(self, nine, tavern, penalised):
        penalised("minor", ago=200)
        assert "罚款决定" not in [each.title for each in queries.plate(tavern.code).entries]


@pytest.mark.requirement("93")
def test_a_scan_shows_what_is_public_and_an_officer_sees_more(as_, full_file, runtu, temple_shop):
    public = as_().get(f"/subjects/plates/{full_file.code}")
    assert public.status_code == 200
    titles = [each["title"] for each in public.json()["entries"]]
    assert titles == ["罚款决定", "食品经营许可"]
    assert "phone" not in public.json()

    officer = as_(runtu).get(f"/subjects/{full_file.code}").json()
    shown = [entry["title"] for stage in officer["stages"] for entry in stage["entries"]]
    assert set(titles) < set(shown)
    assert as_().get(f"/subjects/{full_file.code}").status_code == 401
    assert as_(runtu).get(f"/subjects/{temple_shop.code}").status_code == 404


def test_of_a_person_a_plate_says_nothing(as_, luzhen):
    owner = services.file_subject(
        system(), kind="vehicle-owner", name="闰土", identity_number="11010519491231002X"
    )
    assert as_().get(f"/subjects/plates/{owner.code}").status_code == 404


def test_numbers_are_masked_until_somebody_says_why(as_, si_shu, runtu, luzhen):
    owner = services.file_subject(
        system(),
        kind="vehicle-owner",
        name="车主",
        identity_number="11010519491231002X",
        phone="13805751234",
        area=luzhen.lu_grid.code,
    )
    shown = as_(si_shu).get(f"/subjects/{owner.code}").json()
    assert shown["identity"] == "1101*************X"
    assert shown["phone"] == "138****1234"

    url = f"/subjects/{owner.code}/identity"
    assert as_(runtu).post(url, {"reason": "核对当事人身份"}).status_code == 403
    seen = as_(si_shu).post(url, {"reason": "核对当事人身份"}).json()
    assert seen["identity_number"] == "11010519491231002X"
    assert JournalEntry.objects.filter(fact="PersonalDataShown").count() == 1
