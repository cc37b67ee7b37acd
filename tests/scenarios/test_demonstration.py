"""The demonstration has every scenario on, somewhere, and none over another."""

from jianhu.catalogue.demonstration import seed_items
from jianhu.command.queries.scenes import scene_at, scenes_on
from jianhu.organisations.demonstration.areas import seed_areas
from jianhu.organisations.demonstration.offices import seed_offices
from jianhu.scenarios.demonstration import seed
from jianhu.scenarios.rules import scenarios
from jianhu.scenarios.services import read_shape


def test_every_scenario_is_on_somewhere_and_none_lies_over_another(db):
    seed_areas()
    seed_offices()
    seed_items("330699")

    assert seed() == len(scenarios()) == seed()
    for scene in scenes_on():
        middle = read_shape(scene.shape).centroid
        assert scene_at(middle.x, middle.y) == scene.scenario
