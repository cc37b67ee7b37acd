"""Paperwork of a story that is ``signed``: every paper gets the hands and seals it waits for."""

from typing import TYPE_CHECKING, Any

from django.test import Client

from jianhu.base.models import Person
from jianhu.base.people import system
from jianhu.cases.queries.detail import detail
from jianhu.organisations import queries as organisations
from jianhu.project.stories import people
from jianhu.project.stories.hands import drawn
from jianhu.project.stories.shape import Actor
from jianhu.project.stories.verbs import NotAsTold, a_client, said_in

if TYPE_CHECKING:
    from jianhu.project.stories.player import Stage

SEALER = "cases.seal"
UNNAMED = {"接收人": "王警官"}
"""Who signs a line that names nobody; at another line it is whoever was there."""


def prepare(stage: "Stage") -> None:
    """Everybody keeps a hand, and every office that somebody of the cast works for a seal."""
    keeper = people.find(Actor(post="administrator", office="centre"))
    for person in stage.cast.values():
        if any(person.has_perm(each) for each in ("cases.handle", "cases.review", "cases.decide")):
            _call(person, "/api/hands", image=drawn("hand", f"{person}"))
    for office in {each.pk: each for each in _offices(stage)}.values():
        _call(keeper, "/api/seals", office=office.pk, image=drawn("seal", office.organ))


def complete(stage: "Stage", number: str) -> None:
    """Let each of the cast sign or seal what the case's papers leave open to him."""
    waiting = [each for each in detail(system(), number)["papers"] if each["awaits"]]
    for person in stage.cast.values():
        client = _as(person)
        for paper in waiting:
            _sign(person, client, f"/api/cases/{number}/papers/{paper['id']}")


def _sign(person: Person, client: Client, where: str) -> None:
    asked = client.get(f"{where}/signatures")
    if asked.status_code >= 400:  # somebody who has nothing to do with the case
        return
    shown = asked.json()
    for line in shown["open"]:
        if line["role"] == "seal":
            _call(person, f"{where}/seal")
            continue
        name = line["name"] or UNNAMED.get(line["line"], "在场人员")
        hand = name.partition("（")[2].rstrip("）") or name
        image = "" if line["role"] in ("officer", "maker") else drawn("hand", hand)
        said = {"role": line["role"], "name": name, "image": image, "digest": shown["digest"]}
        _call(person, f"{where}/signatures", **said)


def _call(person: Person, path: str, **said: Any) -> None:
    answer = _as(person).post(path, said, content_type="application/json")
    if answer.status_code >= 400:
        raise NotAsTold(f"{person}：{said_in(answer).get('detail', answer.status_code)}")


def _as(person: Person) -> Client:
    client = a_client()
    client.force_login(person)
    return client


def _offices(stage: "Stage") -> list[Any]:
    held = [each for person in stage.cast.values() for each in organisations.posts_of(person)]
    return [each.office for each in held]
