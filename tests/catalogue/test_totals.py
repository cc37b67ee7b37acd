"""事项一目了然: whatever is asked of the catalogue, the total is what stands in the database."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jianhu.base.people import system
from jianhu.catalogue.models import Empowerment, Item
from jianhu.catalogue.services import amend, repeal
from tests.town import LONG_AGO, Caller

NEW_YEAR = date(2026, 1, 1)
FILTERS = {
    "q": ("占道", "处罚 市容", "330699-T-1", "没有这种事"),
    "domain": ("城市管理", "农业农村", "生态环境"),
    "list": ("comprehensive", "professional"),
    "office": ("zhzfj", "nync"),
    "town": ("330699001", "330699101"),
    "on": ("2025-12-31", "2026-01-01"),
}
EACH = [(key, value) for key, values in FILTERS.items() for value in values]
asked = st.fixed_dictionaries(
    {}, optional={key: st.sampled_from(values) for key, values in FILTERS.items()}
)


@pytest.fixture
def catalogue(luzhen, street_vending_item):
    """Eight items, one amended and one repealed at New Year, some of them given to the towns."""
    names = ("占道经营", "电鱼", "油烟", "占道堆物", "禁渔期捕捞", "露天烧烤", "焚烧秸秆")
    domains = ("城市管理", "农业农村", "生态环境", "城市管理", "农业农村", "生态环境", "农业农村")
    for number, (name, domain) in enumerate(zip(names, domains, strict=True)):
        own = domain == "农业农村"
        item = Item.objects.get(pk=street_vending_item.pk)
        item.pk, item.code, item.name = None, f"330699-X-{number}", f"对{name}的处罚"
        item.domain, item.list = domain, "professional" if own else "comprehensive"
        item.office = luzhen.nync if own else luzhen.zhzfj
        item.save()
        if number % 2:
            give(item, luzhen.lu)
        if number % 3 == 0:
            give(item, luzhen.wei)
    amend(system(), "330699-X-0", NEW_YEAR, "条例修订", name="对沿街设摊的处罚")
    repeal(system(), "330699-X-3", NEW_YEAR, "废止")


def give(item, town):
    Empowerment.objects.create(item=item, town=town, since=LONG_AGO, published_on=LONG_AGO)


def expected(wanted):
    """The codes wanted, found by going through every version one by one."""
    on = date.fromisoformat(wanted.get("on", f"{date.today()}"))  # noqa: DTZ011 any day after
    return sorted(each.code for each in Item.objects.all() if fits(each, wanted, on))


def fits(item, wanted, on):
    words = wanted.get("q", "").split()
    given = Empowerment.objects.filter(item__code=item.code, town__code=wanted.get("town", ""))
    return (
        item.since <= on
        and (item.until is None or item.until > on)
        and all(word in item.name or word in item.basis or word == item.code for word in words)
        and wanted.get("domain", item.domain) == item.domain
        and wanted.get("list", item.list) == item.list
        and wanted.get("office", item.office.code) == item.office.code
        and ("town" not in wanted or given.exists())
    )


def walked(caller, path, limit, question):
    codes, totals, cursor = [], set(), ""
    while cursor is not None:
        page = caller.get(path, cursor=cursor, limit=limit, **question).json()
        codes += [line["code"] for line in page["items"]]
        totals.add(page["total"])
        cursor = page["next"]
    return codes, totals


@pytest.mark.requirement("10")
@pytest.mark.parametrize(("key", "value"), EACH)
def test_for_each_filter_the_total_is_what_the_database_holds(catalogue, kongyiji, key, value):
    codes, totals = walked(Caller(kongyiji), "/catalogue/items", 2, {key: value})

    assert codes == expected({key: value})
    assert totals == {len(codes)}


@pytest.mark.requirement("10")
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(wanted=asked, limit=st.integers(1, 5))
def test_for_any_filters_together_the_total_is_what_the_database_holds(
    catalogue, kongyiji, wanted, limit
):
    codes, totals = walked(Caller(kongyiji), "/catalogue/items", limit, wanted)

    assert codes == expected(wanted)
    assert totals == {len(codes)}


@pytest.mark.requirement("10")
def test_the_figures_of_the_catalogue_are_the_totals_of_the_lists_they_open(catalogue, kongyiji):
    caller = Caller(kongyiji)
    told = caller.get("/catalogue/statistics").json()

    assert told["total"] == len(expected({})) > 0
    for list_ in FILTERS["list"]:
        assert told[list_] == len(expected({"list": list_})) > 0
    for domain, lists in told["by_domain"].items():
        assert sum(lists.values()) == len(expected({"domain": domain}))
    for office, count in told["by_office"].items():
        assert count == len(expected({"office": office}))
    for town in told["towns"]:
        codes, totals = walked(caller, "/catalogue/empowerment", 2, {"town": town["town"]})
        assert totals == {town["items"]} == {len(codes)} == {len(expected({"town": town["town"]}))}
