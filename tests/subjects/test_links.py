"""Rows that wait are linked; what is doubtful a person decides; every word can be taken back."""

import pytest
from django.db import transaction
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from jianhu.base import moments
from jianhu.base.models import JournalEntry
from jianhu.base.people import system
from jianhu.base.sentences import sentence
from jianhu.kit.errors import NotFound, WrongStep
from jianhu.subjects import queries, services
from jianhu.subjects.models import FileEntry, Link, Observation, SourceRow, Subject
from jianhu.subjects.queries.doors import today
from jianhu.subjects.rules.links import in_words
from jianhu.subjects.rules.reasons import least
from jianhu.subjects.services.judging import DecidedMeanwhile
from jianhu.subjects.services.pairing import digest_of

WHY = "门头照片和营业执照一致"
WRONG = "认错了，重新核对"
CODES = ["91350100M000100Y43", "11330600MB1573660P"]
COLOURS = ("colour", "colour_since", "pending")  # worked out anew, not given back


@pytest.fixture
def row(market):
    """``row("JY1", name=…)``: a row of the list of food permits that belongs to nobody."""

    def make(key, **values):
        said = {"key": key, "name": "咸亨小吃店", "kind": "shop", "industry": "catering", **values}
        now = moments.now()
        return SourceRow.objects.create(
            office=market,
            list="food-permits",
            key=key,
            values=said,
            first_seen=now,
            last_seen=now,
            line=2,
        )

    return make


def asked(left, right, probability=0.6):
    one = "row" if isinstance(left, SourceRow) else "file"
    other = "other_row" if isinstance(right, SourceRow) else "other_file"
    return Link.objects.create(
        **{one: left, other: right},
        probability=probability,
        at=moments.now(),
        digest=digest_of(left, right),
        reasons=[{"label": "电话", "say": "相同", "speaks": True}],
    )


def judged(who, link, *, same=True):
    link.refresh_from_db()
    return services.judge(who, link.pk, same=same, reason=WHY, version=link.version)


def undone(who, link):
    link.refresh_from_db()
    return services.undo(who, link.pk, reason=WRONG, version=link.version)


def picture():
    """All that rows, files and lines say, but the colours and the files an undoing has closed."""
    closed = {"status": "closed", "opened_by__isnull": False}
    files = Subject.objects.exclude(**closed).order_by("pk").values()
    return (
        sorted(SourceRow.objects.values_list("pk", "subject")),
        sorted(FileEntry.objects.values_list("pk", "subject", "thing", "set_aside_on")),
        sorted(Observation.objects.values_list("pk", "subject", "day", "exceeded")),
        [{k: v for k, v in each.items() if k not in COLOURS} for each in files],
    )


class TestJudging:
    def test_a_row_goes_into_the_file_with_its_permit_and_what_it_knows(
        self, nine, analyst, tavern, row
    ):
        link = asked(row("JY1", contact="孔乙己", phone="0575-1"), tavern)
        done = judged(analyst, link)
        tavern.refresh_from_db()
        assert done.target == tavern
        assert [each.key for each in tavern.rows.all()] == ["JY1"]
        assert tavern.entries.get().title == "食品经营许可名录 JY1"
        assert (tavern.contact, tavern.phone) == ("孔乙己", "13805751234")

    def test_two_rows_open_a_file_together_and_undoing_closes_it(self, nine, analyst, row):
        link = asked(row("JY1", contact="孔乙己"), row("JY2", address="河沿2号"))
        before = picture()
        file = judged(analyst, link).target
        assert (file.contact, file.address, file.rows.count()) == ("孔乙己", "河沿2号", 2)

        undone(analyst, link)
        file.refresh_from_db()
        assert file.status == "closed"
        assert picture() == before

        assert judged(analyst, link).target == file, "the same file, with the same plate"
        file.refresh_from_db()
        assert file.status == "active"

    def test_what_became_of_a_line_is_not_lost_by_undoing(self, nine, analyst, tavern, row):
        link = asked(row("JY1"), tavern)
        judged(analyst, link)
        FileEntry.objects.update(set_aside_on=today())
        undone(analyst, link)
        assert not tavern.entries.exists()
        judged(analyst, link)
        assert tavern.entries.get().set_aside_on == today()

    def test_what_happened_meanwhile_stays_with_the_file(self, nine, analyst, row):
        link = asked(row("JY1"), row("JY2"))
        file = judged(analyst, link).target
        services.record_visit(system(), file, "visit:1", "检查", problems=True)
        undone(analyst, link)
        assert [each.thing for each in file.entries.all()] == ["visit:1"]

    def test_not_the_same_moves_nothing_and_can_be_undone_too(self, nine, analyst, tavern, row):
        link = asked(row("JY1"), tavern)
        before = picture()
        assert judged(analyst, link, same=False).state == "apart"
        assert undone(analyst, link).state == "asked"
        assert picture() == before

    def test_each_word_is_in_the_journal(self, nine, analyst, tavern, row):
        link = asked(row("JY1"), tavern)
        judged(analyst, link)
        undone(analyst, link)
        said = [sentence(each) for each in JournalEntry.objects.order_by("pk")][-4:]
        assert said == [
            "市场监管局 · 食品经营许可名录 第 2 行“咸亨小吃店”归入咸亨酒店的档案",
            f"“咸亨小吃店”与“咸亨酒店”：同一主体。{WHY}",
            "市场监管局 · 食品经营许可名录 第 2 行“咸亨小吃店”从咸亨酒店的档案退回，重新等待归集",
            f"“咸亨小吃店”与“咸亨酒店”：撤销“同一主体”的认定。{WRONG}",
        ]

    def test_of_two_at_once_one_wins_and_the_other_is_told(
        self, nine, as_, analyst, keeper, tavern, row
    ):
        link = asked(row("JY1"), row("JY2"))
        said = {"same": True, "reason": WHY, "version": 1}
        url = f"/subjects/links/{link.pk}/judge"
        assert as_(analyst).post(url, said).json()["state_name"] == "同一主体"
        answer = as_(keeper).post(url, said | {"same": False})
        assert answer.status_code == 409
        assert answer.json()["detail"] == "N先生已于09:00认定为“同一主体”，请看过最新情况再操作。"
        assert Link.objects.get().state == "same"

    def test_who_looked_before_an_undoing_is_told_too(self, nine, analyst, tavern, row):
        link = asked(row("JY1"), tavern)
        judged(analyst, link)
        undone(analyst, link)
        with pytest.raises(DecidedMeanwhile, match="刚被撤销"):
            services.judge(analyst, link.pk, same=True, reason=WHY, version=1)

    def test_nobody_judges_twice_or_undoes_what_was_not_judged(self, nine, analyst, tavern, row):
        link = asked(row("JY1"), tavern)
        with pytest.raises(WrongStep):
            undone(analyst, link)
        judged(analyst, link)
        with pytest.raises(WrongStep):
            judged(analyst, link)


class TestMerging:
    @pytest.fixture
    def double(self, luzhen, tavern):
        said = {"kind": "shop", "name": "咸亨老酒店", "contact": "掌柜", "area": tavern.area}
        return services.file_subject(system(), **said, credit_code=CODES[0])

    def test_two_files_become_one_and_two_again(self, nine, analyst, tavern, double, fumes):
        services.record_visit(system(), tavern, "visit:1", "检查", problems=True)
        fumes(True, False)
        before = picture()
        link = services.merge_files(analyst, tavern.code, double.code, WHY)
        assert link.target == double, "who has a credit code keeps the file"
        assert queries.by_code(tavern.code) == double
        assert [each.thing for each in double.entries.all()] == ["visit:1"]
        assert double.observations.count() == 2
        services.record_visit(
            system(), Subject.objects.get(pk=tavern.pk), "v:2", "再查", problems=False
        )
        assert double.entries.count() == 2

        FileEntry.objects.filter(thing="v:2").delete()
        undone(analyst, link)
        assert picture() == before

    def test_one_enterprise_has_one_credit_code(self, nine, as_, analyst, double, luzhen):
        said = {"kind": "shop", "name": "咸亨新酒店"}
        other = services.file_subject(system(), **said, credit_code=CODES[1])
        said = {"one": double.code, "other": other.code, "reason": WHY}
        answer = as_(analyst).post("/subjects/links", said)
        assert (answer.status_code, answer.json()["basis"]) == (409, "GB 32100-2015")

    def test_a_file_is_not_merged_with_itself(self, nine, analyst, tavern):
        with pytest.raises(WrongStep):
            services.merge_files(analyst, tavern.code, tavern.code, WHY)

    def test_a_later_merge_is_undone_first(self, nine, analyst, tavern, double, row):
        link = asked(row("JY1"), tavern)
        judged(analyst, link)
        merged = services.merge_files(analyst, tavern.code, double.code, WHY)
        with pytest.raises(WrongStep, match="请先撤销那次合并"):
            undone(analyst, link)
        undone(analyst, merged)
        assert undone(analyst, link).state == "asked"


@settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(words=st.lists(st.tuples(st.integers(0, 6), st.booleans()), max_size=10))
@example(words=[(1, True), (5, True), (0, True)])
@example(words=[(3, True), (3, False), (2, True), (3, True)])
@example(words=[(3, True), (2, True), (3, False), (3, True)])
def test_whatever_was_judged_undoing_all_of_it_brings_everything_back(
    nine, analyst, tavern, temple_shop, row, words
):
    """Links by number; true says that the two are one, false takes that back."""
    with transaction.atomic():
        services.record_visit(system(), temple_shop, "visit:1", "检查", problems=True)
        rows = [row(f"JY{n}", contact=f"掌柜{n}", address=f"河沿{n}号") for n in range(5)]
        pairs = [(rows[0], tavern), (rows[1], tavern), (rows[2], rows[3]), (rows[3], rows[4])]
        pairs += [(rows[4], temple_shop), (rows[0], rows[2]), (tavern, temple_shop)]
        links, before = [asked(*pair) for pair in pairs], picture()
        for number, same in words:
            tried(judged if same else undone, analyst, links[number])
        while left := Link.objects.filter(state="same"):
            for link in left:
                tried(undone, analyst, link)
        assert picture() == before
        transaction.set_rollback(True)


def tried(act, who, link):
    """What is refused changes nothing."""
    try:
        with transaction.atomic():
            act(who, link)
    except WrongStep:
        pass


class TestWire:
    @pytest.fixture
    def link(self, nine, tavern, row):
        return asked(row("JY1", phone="13805751235", address="鲁镇街道河沿1号"), tavern)

    def test_a_pair_is_shown_side_by_side_with_reasons_in_words(self, as_, analyst, link):
        shown = as_(analyst).get("/subjects/links").json()["items"][0]
        assert (shown["likeness"], shown["version"]) == ("说不准（约60%）", 1)
        fields = {each["key"]: each for each in shown["fields"]}
        assert fields["name"]["differs"] == "differs"
        assert fields["address"]["differs"] == "same"
        assert fields["phone"]["left"] == "138****1235", "masked, and said to differ all the same"
        assert fields["phone"]["differs"] == "differs"
        assert shown["reasons"] == [{"label": "电话", "say": "相同", "speaks": True}]
        assert (shown["left"]["code"], shown["right"]["file"]) == ("", "咸亨酒店")
        counts = as_(analyst).get("/subjects/links/waiting").json()
        assert counts == {"asked": 1, "rows": 1, "alone": 0, "least": least()}
        assert as_(analyst).get(f"/subjects/links/{link.pk}").json() == shown

    def test_the_likeliest_come_first_page_by_page(self, as_, analyst, link, row, tavern):
        asked(row("JY2"), tavern, 0.9)
        first = as_(analyst).get("/subjects/links", limit=1).json()
        assert first["items"][0]["likeness"].startswith("很像")
        second = as_(analyst).get("/subjects/links", limit=1, cursor=first["next"]).json()
        assert (second["items"][0]["id"], second["next"]) == (link.pk, None)

    @pytest.mark.parametrize(
        ("said", "status"),
        [
            ({"same": True, "reason": "好", "version": 1}, 422),
            ({"same": True, "reason": "   ", "version": 1}, 422),
            ({"same": True, "reason": "长" * 201, "version": 1}, 422),
            ({"same": "也许", "reason": WHY, "version": 1}, 422),
            ({"same": True, "reason": WHY}, 422),
            ({"same": True, "reason": WHY, "version": 7}, 409),
        ],
    )
    def test_a_bad_word_is_refused_and_changes_nothing(self, as_, analyst, link, said, status):
        before = picture()
        answer = as_(analyst).post(f"/subjects/links/{link.pk}/judge", said)
        assert answer.status_code == status
        assert answer.json()["detail"]
        link.refresh_from_db()
        assert (link.state, link.version, picture()) == ("asked", 1, before)

    def test_an_unknown_pair_state_or_page_is_said_to_be_unknown(self, as_, analyst, link):
        said = {"same": True, "reason": WHY, "version": 1}
        assert as_(analyst).post("/subjects/links/999999/judge", said).status_code == 404
        assert as_(analyst).get("/subjects/links", state="perhaps").status_code == 404
        assert as_(analyst).get("/subjects/links", cursor="x").status_code == 422

    def test_who_may_not_keep_files_may_not_judge(self, as_, runtu, link):
        said = {"same": True, "reason": WHY, "version": 1}
        assert as_(runtu).get("/subjects/links").status_code == 403
        assert as_(runtu).post(f"/subjects/links/{link.pk}/judge", said).status_code == 403

    def test_a_liaison_judges_only_what_he_sees_on_both_sides(
        self, as_, keeper, yang_er_sao, link, row
    ):
        own = asked(row("JY2"), row("JY3"))
        seen = as_(keeper).get("/subjects/links").json()["items"]
        assert [each["id"] for each in seen] == [own.pk]
        with pytest.raises(NotFound):
            queries.link_for(keeper, link.pk)
        assert as_(yang_er_sao).get("/subjects/links").json()["items"] == []
        assert as_(yang_er_sao).get("/subjects/links/waiting").json() == {
            "asked": 0,
            "rows": 0,
            "alone": 0,
            "least": least(),
        }


@pytest.mark.parametrize(
    ("probability", "said"),
    [
        (0.9, "很像（约90%）"),
        (0.8, "比较像（约80%）"),
        (0.4, "说不准（约40%）"),
        (None, "由人提出"),
    ],
)
def test_likeness_is_said_in_words(probability, said):
    assert in_words(probability) == said
