"""Organisation templates carry examples; setting one up again adds only what is new."""

import pytest

from jianhu.base.people import system
from jianhu.kit.errors import NotFound
from jianhu.organisations.models import Office
from jianhu.organisations.queries import town_team
from jianhu.organisations.rules.templates import parts, templates
from jianhu.organisations.services import set_up_bureau


@pytest.mark.parametrize("slug", templates())
def test_a_template_makes_the_teams_its_examples_say(slug):
    template = templates()[slug]
    for example in template.examples:
        towns = [[(name, name) for name in served] for served in example.towns]
        made = parts(template, "bureau", towns)
        assert tuple(p.name for p in made if p.kind == "town-team") == example.teams
        assert tuple(p.name for p in made if p.kind == "section") == template.sections
        assert tuple(p.name for p in made if p.kind == "unit") == template.units


@pytest.mark.requirement("172")
def test_a_bureau_is_set_up_with_sections_units_and_teams(luzhen):
    Office.objects.filter(kind="town-team").delete()
    made = set_up_bureau(system(), luzhen.zhzfj, "county-bureau", [[luzhen.lu], [luzhen.wei]])
    kinds = {
        kind: [o.name for o in made if o.kind == kind] for kind in ("section", "unit", "town-team")
    }
    assert "政策法规科" in kinds["section"]
    assert "直属机动大队" in kinds["unit"]
    assert kinds["town-team"] == ["鲁镇街道综合行政执法队", "未庄镇综合行政执法队"]
    assert {office.parent for office in made} == {luzhen.zhzfj}
    assert town_team(luzhen.wei.code).name == "未庄镇综合行政执法队"


def test_setting_it_up_again_adds_nothing(luzhen):
    set_up_bureau(system(), luzhen.zhzfj, "county-bureau", [[luzhen.lu]])
    before = Office.objects.count()
    set_up_bureau(system(), luzhen.zhzfj, "county-bureau", [[luzhen.lu]])
    assert Office.objects.count() == before


def test_an_unknown_template_is_refused(luzhen):
    with pytest.raises(NotFound, match="county-bureau"):
        set_up_bureau(system(), luzhen.zhzfj, "empire", [])
