"""Two of each office for each domain: certified, and in a post that enforces (I1, I4)."""

import pytest

from jianhu.catalogue.models import Empowerment, Item
from jianhu.inspections.models import VisitItem
from jianhu.inspections.queries.findings import went_along
from jianhu.organisations.models import Appointment
from tests.town import LONG_AGO, _person

pytestmark = pytest.mark.usefixtures("nine")


@pytest.fixture
def two_domains(visits, luzhen, items):
    """``two_domains(officers)``: a visit of the town's team for street stalls and for noise."""
    noise = Item.objects.create(
        code="LU-9", name="噪声", domain="生态环境", list="comprehensive", office=luzhen.zhzfj,
        object="单位和个人", measure="行政检查", basis="条例", mode="现场检查", since=LONG_AGO,
    )  # fmt: skip
    Empowerment.objects.create(item=noise, town=luzhen.lu, since=LONG_AGO, published_on=LONG_AGO)

    def draft(*officers):
        return visits(items=["LU-1", "LU-9"], officers=[each.pk for each in officers])

    return draft


@pytest.fixture
def team(luzhen):
    """``team(name, domain, post)``: somebody of the town's team, certified for one domain."""
    return lambda name, domain, post="officer": _person(
        name, name, luzhen.lu_team, post, domains=[domain]
    )


@pytest.mark.lets("I1", "I4")
@pytest.mark.refuses("I1", "I4")
def test_two_for_each_domain_among_all_who_come_of_the_office(two_domains, team, staff):
    streets = [team(name, "城市管理") for name in ("甲", "乙")]
    noise = [team(name, "生态环境") for name in ("丙", "丁")]
    one = two_domains(*streets, noise[0])
    refused = one.refused(staff.head, "approve")
    assert "（生态环境）应当有两名持有效执法证" in refused["detail"]
    assert "城市管理）" not in refused["detail"]
    assert refused["basis"] == "administrative-penalty-law/42"
    one.does(staff.planner, "call-off")
    two = two_domains(*streets, *noise)
    shown = two.does(staff.head, "approve")
    assert all(each["certificate"] for each in shown["officers"])
    found = VisitItem.objects.get(visit__number=two.number, item="LU-9")
    assert went_along(found, noise[0]) == noise[1].pk


@pytest.mark.refuses("I1", "I4")
def test_an_auxiliary_with_a_certificate_does_not_count_as_second(visits, team, staff, items):
    helper = team("辅助人员", "综合", "grid-member")
    two = visits(officers=[staff.officer.pk, helper.pk])
    refused = two.refused(staff.head, "approve")
    assert refused["basis"] == "administrative-penalty-law/42"
    assert "辅助人员不在执法岗位，不能计入" in refused["detail"]
    shown = {each["name"]: each for each in two.shown(staff.planner)["officers"]}
    assert (shown["辅助人员"]["auxiliary"], shown["辅助人员"]["certificate"]) == (True, "")
    assert (shown["闰土"]["auxiliary"], bool(shown["闰土"]["certificate"])) == (False, True)


@pytest.mark.lets("I1")
def test_an_auxiliary_comes_along_beside_two_who_count(visits, team, staff, items):
    helper = team("辅助人员", "综合", "grid-member")
    visits(officers=[staff.officer.pk, staff.second.pk, helper.pk]).does(staff.head, "approve")


@pytest.mark.refuses("I1")
@pytest.mark.lets("I1")
def test_a_post_that_enforces_elsewhere_does_not_count_here(visits, team, staff, items, luzhen):
    """What he may do at another office he may not do for this one."""
    clerk = team("内勤", "综合", "cashier")
    clerk.appointments.update(kind="rota")
    wei = Appointment(person=clerk, office=luzhen.wei_team, post="officer", since=LONG_AGO)
    wei.kind = "rota"
    wei.save()
    both = [staff.officer.pk, clerk.pk]
    assert "内勤不在执法岗位" in visits(officers=both).refused(staff.head, "approve")["detail"]
    wei.pk, wei.office = None, luzhen.lu_team
    wei.save()
    visits(officers=both).does(staff.head, "approve", apart_because="分开查")
