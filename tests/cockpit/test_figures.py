"""Every number opens the very records it was counted from."""

from urllib.parse import parse_qsl

import pytest

from jianhu.cockpit import queries
from jianhu.cockpit.figure import DayExample, Example
from jianhu.cockpit.rules import Parts
from jianhu.cockpit.sheet import Sheet, last_days
from jianhu.command.kind import kinds

KEYS = list(queries.figures())
COUNTS = [key for key, each in queries.figures().items() if each.METRIC.unit not in ("%", "分钟")]


def figures_of(caller, **asked):
    modules = caller.get("/cockpit/modules", **asked).json()
    return {figure["key"]: figure for module in modules for figure in module["figures"]}


def all_records(caller, key, **asked):
    rows, cursor = [], ""
    while cursor is not None:
        answer = caller.get(f"/cockpit/records/{key}", cursor=cursor, limit=2, **asked)
        assert answer.status_code == 200, answer.content.decode()
        rows += answer.json()["rows"]
        cursor = answer.json()["next"]
    return rows


@pytest.mark.requirement("8")
def test_the_cockpit_has_four_modules_and_each_number_drills_down(as_, leader, morning):
    caller = as_(leader)
    modules = caller.get("/cockpit/modules").json()
    assert [module["name"] for module in modules] == ["组织", "事项", "运行", "数据"]
    assert all(len(module["figures"]) >= 8 for module in modules)

    for module in modules:
        for figure in module["figures"]:
            key, numerator = figure["key"], figure["numerator"]
            rows = all_records(caller, key)
            if key == "journal_sealed":
                assert sum(row[2] for row in rows) == figure["value"] > 0
            elif numerator is not None:
                assert len(rows) == numerator, key
                below = all_records(caller, key, of="denominator")
                assert len(below) == figure["denominator"], key
            elif figure["unit"] != "分钟":
                assert len(rows) == figure["value"], key


def test_figures_that_ought_to_have_something_to_count_have_it(as_, leader, morning):
    seen = figures_of(as_(leader))

    def value(key):
        return seen[key]["value"]

    assert value("received") == 6
    assert value("closed") == 2
    assert value("open") == 3  # refused, late, muck
    assert value("filing_rate") == 83.33  # one of six was rejected
    assert value("return_rate") == 20.0  # one of five tasks
    assert value("check_pass_rate") == 50.0
    assert value("rework_rate") == 50.0
    assert value("merged_share") == 25.0  # two of eight leads
    assert value("triggered") == 3
    assert value("precision") == 100.0
    assert value("staff") == 3
    assert value("on_duty") == 2
    assert value("teams") == 2
    assert value("breaches") > 0
    assert value("mean_handling_time") == 0.5


def test_a_figure_in_parts_adds_up(as_, leader, morning):
    caller = as_(leader)
    for key in ("open", "leads", "breaches", "received"):
        figure = figures_of(caller)[key]
        assert sum(part["value"] for part in figure["slices"]) == figure["value"] > 0
        for part in figure["slices"]:
            rows = all_records(caller, key, part=part["key"])
            assert len(rows) == part["value"]


@pytest.mark.parametrize("key", KEYS)
def test_every_figure_says_what_it_is(key):
    module = queries.figures()[key]
    assert module.__doc__.startswith(f"{module.METRIC.name}: ")
    assert module.METRIC.definition
    assert module.METRIC.unit
    assert module.EXAMPLES


@pytest.mark.parametrize("key", KEYS)
def test_every_figure_computes_its_examples(key):
    for example in queries.figures()[key].EXAMPLES:
        if isinstance(example, Example):
            assert queries.compute(key, example.given) == example.expect, example.say


def test_every_figure_comes_to_what_its_example_says_of_a_day_in_luzhen(as_, leader, a_day):
    seen = figures_of(as_(leader))
    said = {
        key: example.expect
        for key, module in queries.figures().items()
        for example in module.EXAMPLES
        if isinstance(example, DayExample)
    }

    assert len(said) > 30
    assert {key: seen[key]["value"] for key in said} == said
    for key, expected in said.items():
        if key in COUNTS:
            assert len(all_records(as_(leader), key)) == expected, key


@pytest.mark.parametrize("key", [key for key in KEYS if key not in COUNTS])
def test_nothing_to_count_gives_no_figure_and_not_a_full_score(key, db, leader):
    given = queries.gather(key, Sheet(leader, last_days(30)))
    assert queries.compute(key, Parts(0, 0) if isinstance(given, Parts) else None) is None


def test_names_and_orders_are_told_apart():
    metrics = [each.METRIC for each in queries.figures().values()]
    assert len({metric.name for metric in metrics}) == len(metrics)
    assert len({(metric.module, metric.order) for metric in metrics}) == len(metrics)


@pytest.mark.requirement("10")
@pytest.mark.parametrize("who", ["leader", "si_shu"])
def test_a_figure_about_people_opens_the_roster_of_the_very_same_people(
    as_, request, leader, si_shu, a_day, who
):
    caller = as_(request.getfixturevalue(who))
    seen = figures_of(caller)
    opening = {key: seen[key]["drill"]["to"].partition("/desk/people?")[2] for key in seen}
    roster = {key: dict(parse_qsl(query)) for key, query in opening.items() if query}

    assert len(roster) == 6
    for key, wanted in roster.items():
        page = caller.get("/organisations/roster", limit=200, **wanted).json()
        names = sorted(line["name"] for line in page["items"])
        assert names == sorted(row[0] for row in all_records(caller, key)), key
        assert page["total"] == len(names) == seen[key]["value"], key


def test_the_leader_of_a_team_counts_what_he_may_see(as_, si_shu, morning, reported):
    there = reported("street-vending", at=(120.55, 30.05), place="土谷祠")
    assert there.town != morning.town

    seen = figures_of(as_(si_shu))

    assert seen["received"]["value"] == 6
    assert there.number not in str(all_records(as_(si_shu), "received"))
    assert seen["teams"]["value"] == 1
    assert seen["staff"]["value"] == 3


def test_who_has_no_business_with_figures_gets_none(as_, runtu, stranger, luzhen):
    for person in (runtu, stranger):
        for path in ("/cockpit/modules", "/cockpit/records/open", "/cockpit/hot"):
            assert as_(person).get(path).status_code == 403


def test_wrong_questions_get_an_answer(as_, leader):
    caller = as_(leader)
    assert caller.get("/cockpit/records/nothing").status_code == 404
    assert caller.get("/cockpit/records/open", limit=201).status_code == 422
    assert caller.get("/cockpit/records/open", cursor="x").status_code == 422
    assert caller.get("/cockpit/modules", days=0).json()["type"] == "/problems/wrong-period"
    assert caller.get("/cockpit/modules", days=367).status_code == 422
    assert caller.get("/cockpit/trend", figure="open").json()["type"] == "/problems/no-trend"


def test_trend_days_add_up_to_the_period(as_, leader, morning):
    caller = as_(leader)
    days = caller.get("/cockpit/trend", figure="received", days=7).json()
    assert len(days) == 7
    assert days[-1] == {
        "day": "2026-11-20",
        "value": 6,
        "numerator": None,
        "denominator": None,
    }
    assert sum(day["value"] for day in days) == figures_of(caller, days=7)["received"]["value"]


def test_where_it_happens_most(as_, leader, morning):
    towns = as_(leader).get("/cockpit/hot", by="town").json()
    assert [(town["name"], town["incidents"], town["open"]) for town in towns] == [
        ("鲁镇街道", 6, 3)
    ]
    assert towns[0]["most"] == kinds()["street-vending"].name
    most = as_(leader).get("/cockpit/hot", by="kind").json()
    assert most[0]["code"] == "street-vending"


def test_the_page_asks_the_database_a_bounded_number_of_times(
    as_, leader, morning, django_assert_max_num_queries
):
    caller = as_(leader)
    with django_assert_max_num_queries(64):
        caller.get("/cockpit/modules")
