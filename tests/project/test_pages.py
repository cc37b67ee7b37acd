"""The pages a browser opens: who may open them, what they carry, and the map in pieces."""

import json

import pytest

from jianhu.inspections.rules.parameters import number


@pytest.fixture
def map_file(settings, tmp_path):
    settings.HOME = tmp_path
    (tmp_path / "map").mkdir()
    file = tmp_path / "map" / "base.pmtiles"
    file.write_bytes(bytes(range(100)))
    return file


@pytest.mark.parametrize("page", ["/desk", "/desk/catalogue", "/wall", "/wall/records"])
def test_a_stranger_is_sent_to_the_door_and_back(db, client, page):
    answer = client.get(page)

    assert answer.status_code == 302
    assert answer.url == f"/login?next={page}"


def test_the_page_carries_its_settings_and_a_strict_policy(si_shu, client, map_file):
    client.force_login(si_shu)
    answer = client.get("/desk")

    policy = answer.headers["Content-Security-Policy"]
    assert "script-src 'self' 'wasm-unsafe-eval';" in policy
    assert "frame-ancestors 'none'" in policy
    said = answer.content.decode().split('id="settings" type="application/json">')[1]
    settings = json.loads(said.split("</script>")[0])
    assert settings["basemap"] == {"kind": "pmtiles", "url": "/static/map/base.pmtiles"}
    assert settings["clock_off"] == number("clock-off")  # minutes; the phone asks nobody
    assert settings["county"]


def test_without_a_map_the_page_says_so(si_shu, client, map_file):
    map_file.unlink()
    client.force_login(si_shu)

    assert '"basemap": {"kind": "none"}' in client.get("/desk").content.decode()
    assert client.get("/static/map/base.pmtiles").status_code == 404


def test_the_map_comes_in_pieces(client, map_file):
    piece = client.get("/static/map/base.pmtiles", headers={"range": "bytes=10-19"})

    assert piece.status_code == 206
    assert piece.content == bytes(range(10, 20))
    assert piece.headers["Content-Range"] == "bytes 10-19/100"


def test_a_piece_named_with_thousands_of_digits_is_no_piece(client, map_file):
    odd = {"range": f"bytes={'9' * 5000}-"}
    assert client.get("/static/map/base.pmtiles", headers=odd).status_code == 200


def test_a_piece_beyond_the_end_is_refused(client, map_file):
    answer = client.get("/static/map/base.pmtiles", headers={"range": "bytes=100-120"})

    assert answer.status_code == 416
