"""人员名册: whatever is asked, the total is what stands in the database, page by page."""

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jianhu.base import moments
from jianhu.base.models import Person
from jianhu.organisations.models import Appointment, Area, Certificate, Office, Whereabouts
from jianhu.organisations.queries.kinds import KINDS
from jianhu.organisations.queries.people import scope_of
from jianhu.organisations.queries.roster import CERTIFICATES
from jianhu.organisations.rules.posts import posts
from tests.town import LONG_AGO, Caller, _person

YESTERDAY, TOMORROW = (moments.now().date() + timedelta(days=n) for n in (-2, 2))
CODES = ("centre", "zhzfj", "nync", "lu_team", "wei_team", "lu_station")
WORDS = ("", "阿", "执法队", "鲁镇 闰", "330600042", "13805750001", "没有这个人")
SURELY = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
asked = st.fixed_dictionaries(
    {
        "town": st.sampled_from(("", "", "330699001", "330699101", "330688001")),
        "office": st.sampled_from(("", "", "", *CODES)),
        "kind": st.sampled_from(("", "", *KINDS)),
        "certificate": st.sampled_from(("", "", *CERTIFICATES)),
        "duty": st.sampled_from(("", "", "true", "false")),
        "q": st.sampled_from((*[""] * 6, *WORDS)),
        "mine": st.booleans().map(lambda said: str(said).lower()),
    }
)


@pytest.fixture
def everybody(luzhen, kongyiji, lv_weifu, si_shu, runtu, aq, wang_hu, xianglin_sao, qi_jin,
              yang_er_sao, stranger):  # fmt: skip
    """All of Luzhen, and the difficult ones: lapsed, ended, not begun, elsewhere, gone."""
    for person in (runtu, aq, wang_hu):
        hold(person, luzhen.zhzfj, "officer", "line")
    Certificate.objects.filter(person=aq).update(until=YESTERDAY)
    Certificate.objects.filter(person=wang_hu).update(since=TOMORROW)
    Certificate.objects.create(person=runtu, number="330600042", since=LONG_AGO, until=YESTERDAY)
    Whereabouts.objects.filter(person=aq).update(on_duty=False)
    luzhen.wei_team.serves.add(luzhen.lu)
    hold(_person("xiao-shuan", "小栓", luzhen.lu_team, "officer"), luzhen.nync, "liaison", "line")
    _person("lan-pi-a-wu", "蓝皮阿五", luzhen.wei_team, "grid-member", area=luzhen.wei_village)
    gone = _person("ding-ju-ren", "丁举人", luzhen.lu_team, "officer")
    gone.appointments.update(until=YESTERDAY)
    away = _person("zhao-bai-yan", "赵白眼", luzhen.lu_team, "officer")
    Person.objects.filter(pk=away.pk).update(is_active=False)
    closed = _person("chen-shi-cheng", "陈士成", luzhen.slj, "liaison")
    Office.objects.filter(pk=luzhen.slj.pk).update(until=YESTERDAY)
    elsewhere = Area.objects.create(code="330688", name="邻县", kind="county", since=LONG_AGO)
    theirs = Office.objects.create(
        code="there", name="邻县执法队", short="邻县", kind="town-team", area=elsewhere,
        since=LONG_AGO,
    )  # fmt: skip
    _person("neighbour", "邻县队员", theirs, "officer")
    return [closed, gone, away]


def hold(person, office, post, kind):
    Appointment.objects.create(person=person, office=office, post=post, kind=kind, since=LONG_AGO)


def everyone():
    """All people with what they hold, to be gone through one by one."""
    seen = Person.objects.filter(is_active=True).select_related("whereabouts").order_by("pk")
    kept = ("certificates", "appointments__area", "appointments__office__area")
    return list(seen.prefetch_related(*kept, "appointments__office__serves"))


def expected(asker, wanted, people=None):
    """Who is wanted, and nobody asked the database to choose."""
    scope = scope_of(asker)
    return [p.pk for p in (people or everyone()) if fits(p, scope, wanted)]


def fits(person, scope, wanted):
    held = [each for each in held_today(person) if post_fits(each, scope, wanted)]
    on_duty = hasattr(person, "whereabouts") and person.whereabouts.on_duty
    return (
        bool(held)
        and wanted["certificate"] in ("", state_of(person))
        and wanted["duty"] in ("", str(on_duty).lower())
        and all(says(word, person, held) for word in wanted["q"].split())
    )


def held_today(person):
    today = moments.local(moments.now()).date()
    for each in person.appointments.all():
        ends = [end for end in (each.until, each.office.until) if end]
        if each.since <= today and all(end > today for end in ends):
            yield each


def post_fits(held, scope, wanted):
    return (
        held.office.area.code.startswith("330699")
        and wanted["office"] in ("", held.office.code)
        and (not wanted["kind"] or is_of(held, wanted["kind"]))
        and (not wanted["town"] or wanted["town"] in towns_of(held))
        and (wanted["mine"] == "false" or reaches(scope, held.office))
    )


def is_of(held, kind):
    return {
        "enforcing": posts()[held.post].needs_certificate,
        "stationed": held.kind == "stationed",
        "liaisons": held.post == "liaison",
        "centre": held.office.kind == "command-centre",
        "station_heads": held.post == "station-head",
        "grid_members": held.post == "grid-member",
    }[kind]


def towns_of(held):
    if held.area:
        return {held.area.code[:9]}
    return {held.office.area.code[:9]} | {town.code for town in held.office.serves.all()}


def reaches(scope, office):
    return office.pk in scope.offices or scope.covers(office.area.code)


def state_of(person):
    today = moments.local(moments.now()).date()
    terms = [(each.since, each.until or date.max) for each in person.certificates.all()]
    if not terms:
        return "none"
    return "valid" if any(since <= today < until for since, until in terms) else "lapsed"


def says(word, person, held):
    offices = [name for each in held for name in (each.office.name, each.office.short)]
    numbers = [each.number for each in person.certificates.all()]
    return word in person.name or any(word in name for name in offices) or word in numbers


def walked(caller, question, limit):
    """Every line, page by page, and the total each page named."""
    ids, totals, cursor = [], set(), 0
    while cursor is not None:
        page = caller.get("/organisations/roster", cursor=cursor, limit=limit, **question).json()
        ids += [line["id"] for line in page["items"]]
        totals.add(page["total"])
        cursor = page["next"]
    return ids, totals


def question_of(wanted):
    offices = dict(Office.objects.values_list("code", "pk"))
    asked = wanted | {"office": offices.get(wanted["office"], "")}
    return {key: value for key, value in asked.items() if value != ""}


NOTHING = {"town": "", "office": "", "kind": "", "certificate": "", "duty": "", "q": "",
           "mine": "false"}  # fmt: skip
EACH = [
    (key, value)
    for key, values in {
        "town": ("330699001", "330699101"),
        "office": CODES,
        "kind": tuple(KINDS),
        "certificate": tuple(CERTIFICATES),
        "duty": ("true", "false"),
        "q": WORDS,
        "mine": ("true",),
    }.items()
    for value in values
]


@pytest.mark.requirement("10")
@pytest.mark.parametrize(("key", "value"), EACH)
def test_for_each_filter_the_total_is_what_the_database_holds(everybody, kongyiji, key, value):
    wanted = NOTHING | {key: value}
    ids, totals = walked(Caller(kongyiji), question_of(wanted), limit=2)

    assert ids == expected(kongyiji, wanted)
    assert totals == {len(ids)}


@pytest.mark.requirement("10")
@SURELY
@given(wanted=asked, limit=st.integers(1, 5), who=st.sampled_from(("kongyiji", "si-shu", "runtu")))
def test_for_any_filters_together_the_total_is_what_the_database_holds(
    everybody, wanted, limit, who
):
    asker = Person.objects.get(username=who)
    ids, totals = walked(Caller(asker), question_of(wanted), limit)

    assert ids == expected(asker, wanted)
    assert totals == {len(ids)}


@pytest.mark.requirement("10")
@SURELY
@given(wanted=asked)
def test_every_count_is_the_length_of_the_list_it_opens(everybody, kongyiji, wanted):
    told = Caller(kongyiji).get("/organisations/roster/counts", **question_of(wanted)).json()
    people = everyone()

    def length(**instead):
        return len(expected(kongyiji, wanted | instead, people))

    assert told["total"] == length()
    assert (told["on_duty"], told["off_duty"]) == (length(duty="true"), length(duty="false"))
    for counts, name in (("kinds", "kind"), ("towns", "town"), ("certificates", "certificate")):
        assert told[counts]
        for each in told[counts]:
            assert each["count"] == length(**{name: each["key"]}), each


def test_a_line_says_who_where_and_with_what(everybody, as_, kongyiji):
    page = as_(kongyiji).get("/organisations/roster", q="闰土").json()

    (line,) = page["items"]
    assert (line["name"], line["phone"], line["on_duty"]) == ("闰土", "138****0001", True)
    assert [(post["office_name"], post["post"], post["way"]) for post in line["posts"]] == [
        ("鲁镇执法队", "执法队员", "派驻（块）"),
        ("综合执法局", "执法队员", "编制（条）"),
    ]
    assert [post["towns"] for post in line["posts"]] == [["鲁镇街道"], []]
    assert line["certificate"] | {"number": ""} == {
        "number": "", "domains": ["综合"], "until": None, "valid": True
    }  # fmt: skip


def test_a_lapsed_certificate_is_shown_as_such_and_none_as_none(everybody, as_, kongyiji):
    lines = as_(kongyiji).get("/organisations/roster").json()["items"]
    shown = {line["name"]: line["certificate"] for line in lines}

    assert (shown["阿Q"]["valid"], shown["阿Q"]["until"]) == (False, f"{YESTERDAY}")
    assert shown["孔乙己"] is None


def test_a_telephone_number_is_masked_and_cannot_be_searched_for(everybody, as_, kongyiji):
    found = as_(kongyiji).get("/organisations/roster", q="13805750001").json()
    assert found["total"] == 0
    everyone = as_(kongyiji).get("/organisations/roster").content.decode()
    assert "****" in everyone
    assert "13805750001" not in everyone


def test_another_county_is_none_of_our_business(everybody, as_, kongyiji):
    neighbour = Person.objects.get(username="neighbour")
    ours = as_(kongyiji).get("/organisations/roster", limit=200).json()["items"]
    theirs = as_(neighbour).get("/organisations/roster").json()["items"]

    assert "邻县队员" not in [line["name"] for line in ours]
    assert [line["name"] for line in theirs] == ["邻县队员"]


@pytest.mark.parametrize("path", ["roster", "roster/counts"])
def test_only_who_holds_a_post_may_look_and_nobody_asks_for_what_is_not_there(
    everybody, as_, kongyiji, stranger, path
):
    assert as_(stranger).get(f"/organisations/{path}").status_code == 403
    assert as_(kongyiji).get(f"/organisations/{path}", kind="magician").status_code == 422
    assert as_(kongyiji).get(f"/organisations/{path}", certificate="perhaps").status_code == 422


def test_the_counts_ask_the_database_little(
    everybody, as_, kongyiji, django_assert_max_num_queries
):
    caller = as_(kongyiji)
    with django_assert_max_num_queries(6):  # session, person, posts twice, towns, the numbers
        assert caller.get("/organisations/roster/counts").status_code == 200
