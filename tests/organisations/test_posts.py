"""The register of posts: each file proves itself, and a post gives what it says, while it lasts."""

from datetime import date, timedelta

import pytest

from jianhu.base import moments
from jianhu.organisations.models import Appointment
from jianhu.organisations.queries import permissions_of
from jianhu.organisations.rules.posts import posts
from tests.test_house import permissions_asked

# What a post may carry though no route asks for it, each with its reason.
BESIDE_ROUTES = {
    "base.live": "the live stream is no route of the API and asks by itself (command/api/live.py)",
    "base.supervise": "a scan of an act code shows its holder more (base/act_views.py)",
    "organisations.manage": "accounts and offices are looked after by `jianhu` on the server",
}
KNOWN = permissions_asked() - {"public", "signed-in", "signed-source"} | set(BESIDE_ROUTES)
each_post = pytest.mark.parametrize("slug", posts())


@each_post
def test_a_post_may_do_what_its_examples_say_and_nothing_they_deny(slug):
    post = posts()[slug]
    assert set(post.examples.may) <= set(post.permissions)
    assert not set(post.examples.may_not) & set(post.permissions)
    assert post.examples.may
    assert post.examples.may_not


@each_post
def test_a_post_uses_only_permissions_the_house_knows(slug):
    assert set(posts()[slug].permissions) <= KNOWN


def test_every_permission_is_held_by_somebody():
    assert {word for post in posts().values() for word in post.permissions} == KNOWN


def test_nobody_both_handles_and_verifies():
    for post in posts().values():
        assert not {"command.handle", "command.verify"} <= set(post.permissions)


def test_the_administrator_has_no_standing_power_over_incidents():
    administrator = posts()["administrator"]
    assert administrator.sees == "nothing"
    assert not [word for word in administrator.permissions if word.startswith("command.")]


def test_a_holder_may_what_the_post_permits(kongyiji, runtu):
    assert kongyiji.has_perm("command.dispatch")
    assert not runtu.has_perm("command.dispatch")
    assert runtu.has_perm("command.handle")


def test_who_holds_no_post_may_nothing(stranger):
    assert not any(stranger.has_perm(word) for word in KNOWN)


@pytest.mark.parametrize(
    ("since", "until", "holds"),
    [(-10, None, True), (0, None, True), (1, None, False), (-10, 1, True), (-10, 0, False)],
)
def test_an_appointment_gives_power_from_its_first_day_until_its_end(
    stranger, luzhen, since, until, holds
):
    today = moments.local(moments.now()).date()
    Appointment.objects.create(
        person=stranger,
        office=luzhen.centre,
        post="dispatcher",
        kind="rota",
        since=today + timedelta(days=since),
        until=None if until is None else today + timedelta(days=until),
    )
    assert stranger.has_perm("command.dispatch") is holds


def test_a_closed_office_gives_nothing(kongyiji, luzhen):
    luzhen.centre.until = date(2024, 1, 1)
    luzhen.centre.save()
    assert not permissions_of(kongyiji)


def test_an_inactive_account_may_nothing(kongyiji):
    kongyiji.is_active = False
    kongyiji.save()
    assert not kongyiji.has_perm("command.dispatch")
