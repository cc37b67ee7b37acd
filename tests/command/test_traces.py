"""Where and with what a resident took a photograph is for whoever handles the matter alone."""

from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from PIL import Image

from jianhu.base import attachments
from jianhu.base.models import Attachment
from jianhu.command import services as command
from jianhu.command.models import Incident

SAYS = (b"GPSLatitude", b"Lu Town Phone", b"home of Zhang San", b"Exif\0\0")
MAKE, ORIENTATION, GPS = 0x010F, 0x0112, 0x8825
XMP = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><GPSLatitude>30,3N</GPSLatitude></x:xmpmeta>'


def taken(kind="JPEG", **more):
    """A photograph held upright: left half red, right half blue, and what a phone adds to it."""
    picture = Image.new("RGB", (60, 80), "red")
    picture.paste("blue", (30, 0, 60, 80))
    exif = Image.Exif()
    exif[MAKE], exif[ORIENTATION] = "Lu Town Phone", 6
    exif[GPS] = {1: "N", 2: (30.0, 3.0, 0.0), 3: "E", 4: (120.0, 27.0, 0.0)}
    written = BytesIO()
    turned = picture.transpose(Image.Transpose.ROTATE_90)
    turned.save(written, kind, exif=exif, xmp=XMP, comment=b"home of Zhang San", **more)
    return written.getvalue()


def bytes_of(answer):
    assert answer.status_code == 200
    return b"".join(answer.streaming_content)


def tells(content):
    with Image.open(BytesIO(content)) as image:
        return bool(image.getexif()) or any(word in content for word in SAYS)


@pytest.fixture
def sent(settings, tmp_path, luzhen, kongyiji, runtu, wang_hu, street_vending_item):
    """A resident's photograph by the portal, the matter on its way to 闰土."""
    settings.MEDIA_ROOT = tmp_path

    def send(content, name="门口.jpg"):
        form = {
            "text": "鲁镇酒店门口有人摆摊，占了半条街",
            "place": "鲁镇酒店",
            "agree": "on",
            "website": "",
        }
        photo = SimpleUploadedFile(name, content)
        answer = Client().post(
            "/portal/report", {**form, "photos": photo, "lon": 120.45, "lat": 30.05}
        )
        assert answer.status_code == 302
        command.work_up_waiting()
        return Attachment.objects.get()

    return send


@pytest.fixture
def look(as_, kongyiji, luzhen):
    """``look(runtu, kept)`` reads a photograph of the matter once it was sent to his team."""

    def see(person, kept):
        return bytes_of(as_(person).get(f"/attachments/{kept.pk}"))

    return see


@pytest.fixture
def dispatched(kongyiji, luzhen):
    def dispatch():
        incident = Incident.objects.get()
        if incident.step == "collected":
            command.triage(kongyiji, incident.number, kind="street-vending")
        command.dispatch(kongyiji, incident.number, office=luzhen.lu_team.pk)

    return dispatch


def test_the_photograph_came_with_its_traces():
    assert tells(taken())
    with Image.open(BytesIO(taken())) as image:
        assert image.getexif().get_ifd(GPS)[2] == (30.0, 3.0, 0.0)


def test_the_desk_sees_the_picture_and_the_team_sees_where_it_was_taken(
    sent, dispatched, look, kongyiji, lv_weifu, runtu
):
    original = taken()
    kept = sent(original)
    dispatched()

    for person in (kongyiji, lv_weifu):
        assert not tells(look(person, kept))
    assert look(runtu, kept) == original


def test_before_it_is_dispatched_nobody_sees_its_traces(sent, look, kongyiji):
    assert not tells(look(kongyiji, sent(taken())))


def test_the_original_stays_for_its_digest(sent, look, kongyiji):
    original = taken()
    kept = sent(original)
    look(kongyiji, kept)

    assert kept.file.read() == original
    assert list(attachments.troubles()) == []


def test_it_stands_upright_and_is_the_same_picture(sent, look, kongyiji):
    with Image.open(BytesIO(look(kongyiji, sent(taken(quality=90))))) as image:
        assert image.size == (60, 80)
        assert image.getpixel((10, 40))[0] > 240
        assert image.getpixel((50, 40))[2] > 240


@pytest.mark.parametrize("kind", ["PNG", "WEBP", "MPO"])
def test_other_kinds_of_photographs_lose_theirs_too(sent, look, kongyiji, kind):
    behind = Image.new("RGB", (80, 60), "gray")
    more = {"save_all": True, "append_images": [behind]} if kind == "MPO" else {}
    original = taken(kind, **more)
    assert tells(original)

    assert not tells(look(kongyiji, sent(original)))


def test_an_officers_own_photograph_is_evidence_and_stays_whole(
    sent, dispatched, look, kongyiji, runtu
):
    sent(taken())
    dispatched()
    task = Incident.objects.get().tasks.last()
    after = attachments.keep(runtu, "处置后.jpg", taken())
    command.accept(runtu, task.pk)
    command.report(runtu, task.pk, text="已劝离", photos=[after.pk])

    assert look(kongyiji, after) == taken()
