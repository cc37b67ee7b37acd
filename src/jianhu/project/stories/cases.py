"""What people of a story do with cases, each by one call of the API."""

from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.test import Client

from jianhu.base import moments
from jianhu.catalogue import queries as catalogue
from jianhu.organisations import queries as organisations
from jianhu.project.stories import hands
from jianhu.project.stories.meant import case_number, person, words_of
from jianhu.project.stories.shape import CaseAct, Step
from jianhu.project.stories.time import moment_of
from jianhu.project.stories.verbs import (
    NotAsTold,
    Point,
    a_client,
    compare,
    number_of,
    upload,
)

if TYPE_CHECKING:
    from jianhu.project.stories.player import Stage


PROOFS: dict[str, dict[str, Any]] = {
    "当事人身份": {"kind": "书证", "says": "当事人的证照复印件"},
    "违法行为": {"kind": "视听资料", "says": "现场照片"},
    "情节和后果": {"kind": "视听资料", "says": "现场测量的照片"},
}
"""What stands in the file where a story names but the element."""


def act(stage: "Stage", step: Step, where: Point) -> list[str]:
    """Let one of the cast act upon a case; say how the answer differs from what was expected."""
    said = step.case
    assert said is not None
    client = a_client()
    client.force_login(stage.cast[step.who])
    if said.keeps_seal:
        return hands.keep_seal(step, said, client)
    if said.signs:
        return hands.sign(stage, step, said, client)
    if said.seals:
        return hands.seal(stage, step, said, client)
    if said.measure:
        return _begin_measure(stage, step, said, client)
    if said.opens or said.fines:
        return _begin(stage, step, said, client, where)
    return _prove_and_move(stage, step, said, client)


def _prove_and_move(stage: "Stage", step: Step, said: CaseAct, client: Client) -> list[str]:
    number = case_number(stage, said.of)
    more = {} if said.takes else words_of(stage, said)
    unproved = [
        why for element in said.proves for why in _prove(client, step, number, element, more)
    ]
    if unproved or not said.takes:
        return unproved
    body = {"said": words_of(stage, said)}
    return compare(step, _post(client, f"/{number}/moves/{said.takes}", body))


def _begin_measure(stage: "Stage", step: Step, said: CaseAct, client: Client) -> list[str]:
    """Its first move opens it; it is a case of its own from then on."""
    body = {"procedure": said.measure, "move": said.takes, "said": words_of(stage, said)}
    answer = _post(client, f"/{case_number(stage, said.of)}/measures", body)
    if answer.status_code < 400:
        stage.known[said.opens] = answer.json()["number"]
    return compare(step, answer)


def _prove(
    client: Client, step: Step, number: str, element: str, more: dict[str, Any]
) -> list[str]:
    """What is refused, if anything is, is the move that follows; the proof where none does."""
    proof = PROOFS.get(element, {"kind": "书证", "says": element}) | {"proves": element} | more
    if proof["kind"] != "证人证言":
        proof |= {"file": upload(client, None, f"{number} {proof['says']}")}
    answer = _post(client, f"/{number}/evidence", {"said": proof})
    moves = bool(step.case and step.case.takes)
    return compare(step.model_copy(update={"refused": ""}) if moves else step, answer)


def _begin(stage: "Stage", step: Step, said: CaseAct, client: Client, where: Point) -> list[str]:
    if where is None:
        raise NotAsTold("没有说在哪里，请写 where。")
    body = {"matter": _matter(stage, said, where), "party": said.party}
    headers = {}
    if said.fines:
        body["decision"] = said.says
    if said.offline_since:
        at: datetime = moment_of(said.offline_since, stage.story.starts)
        headers = {"X-Jianhu-Said-At": at.isoformat()}
    path = "/on-the-spot" if said.fines else ""
    answer = _post(client, path, body, headers)
    if answer.status_code < 400:
        stage.known[said.opens or said.fines] = answer.json()["number"]
    return compare(step, answer)


def _matter(stage: "Stage", said: CaseAct, where: tuple[float, float]) -> dict[str, Any]:
    town = organisations.place_of(*where).town or ""
    item = catalogue.search_items(said.item, town=town).first()
    if item is None:
        raise NotAsTold(f"这个镇街的清单里没有“{said.item}”。")
    return {
        "item": item.code,
        "cause": said.cause,
        "conduct": said.conduct,
        "place": organisations.area(town).name,  # type: ignore[union-attr]
        "lon": where[0],
        "lat": where[1],
        "happened_on": f"{moments.local(moments.now()).date()}",
        "second": person(stage, said.second),
        "incident": number_of(stage, said.incident) if said.incident else "",
    }


def _post(client: Client, path: str, said: Any, headers: dict[str, str] | None = None) -> Any:
    return client.post(
        f"/api/cases{path}", said, content_type="application/json", headers=headers or {}
    )
