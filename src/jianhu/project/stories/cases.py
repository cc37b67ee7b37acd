"""What people of a story do with cases, each by one call of the API, and what one is then like."""

from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.test import Client

from jianhu.base import moments
from jianhu.base.people import system
from jianhu.cases.queries.detail import detail
from jianhu.catalogue import queries as catalogue
from jianhu.organisations import queries as organisations
from jianhu.project.stories import hands
from jianhu.project.stories.shape import CaseAct, Check, Step
from jianhu.project.stories.time import moment_of
from jianhu.project.stories.verbs import (
    NotAsTold,
    Point,
    a_client,
    compare,
    number_of,
    office_named,
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
    number = _number(stage, said.of)
    more = {} if said.takes else _said(stage, said)
    unproved = [
        why for element in said.proves for why in _prove(client, step, number, element, more)
    ]
    if unproved or not said.takes:
        return unproved
    return compare(
        step, _post(client, f"/{number}/moves/{said.takes}", {"said": _said(stage, said)})
    )


def _begin_measure(stage: "Stage", step: Step, said: CaseAct, client: Client) -> list[str]:
    """Its first move opens it; it is a case of its own from then on."""
    body = {"procedure": said.measure, "move": said.takes, "said": _said(stage, said)}
    answer = _post(client, f"/{_number(stage, said.of)}/measures", body)
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


def wrong(stage: "Stage", check: Check) -> list[str]:
    seen = detail(system(), _number(stage, check.case))
    found = [
        f"{name} 应当是“{value}”，实际是“{seen.get(name)}”。"
        for name, value in check.fields.items()
        if f"{seen.get(name)}" != f"{value}"
    ]
    for move, words in check.blocked.items():
        missing = "".join(
            each["says"] for row in seen["moves"] if row["name"] == move for each in row["missing"]
        )
        if words not in missing:
            found.append(f"{move} 应当缺“{words}”，实际缺“{missing or '无'}”。")
    titles = [each["title"] for each in seen["papers"]]
    if check.papers is not None and titles != list(check.papers):
        found.append(f"文书应当是{list(check.papers)}，实际是{titles}。")
    return [*found, *_lists(seen, check), *_held(seen["hold"] or {}, check)]


def _held(hold: dict[str, Any], check: Check) -> list[str]:
    """Whether what is held is held too long, and which order then waits to be signed."""
    found, order = [], (hold.get("order") or {}).get("title", "")
    if check.unlawful is not None and hold.get("unlawful", False) != check.unlawful:
        found.append(f"是否超期扣押应当是{check.unlawful}，实际是{hold.get('unlawful', False)}。")
    if check.ready and check.ready != order:
        found.append(f"应当有待签发的《{check.ready}》，实际是“{order or '无'}”。")
    return found


def _lists(seen: dict[str, Any], check: Check) -> list[str]:
    found = []
    helping = [each["name"] for each in seen["co_organisers"]]
    if check.helping is not None and sorted(helping) != sorted(check.helping):
        found.append(f"协办单位应当是{sorted(check.helping)}，实际是{sorted(helping)}。")
    says = [each["says"] for each in seen["prompts"]]
    if check.prompts is not None and not _each_said(check.prompts, says):
        found.append(f"提示应当依次有{list(check.prompts)}，实际是{says}。")
    return found


def _each_said(words: tuple[str, ...], sentences: list[str]) -> bool:
    return len(words) == len(sentences) and all(map(str.__contains__, sentences, words))


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
        "second": _person(stage, said.second),
        "incident": number_of(stage, said.incident) if said.incident else "",
    }


def _said(stage: "Stage", said: CaseAct) -> dict[str, Any]:
    """Actors stand for people, @offices for their numbers, $elements for their evidence."""
    words: dict[str, Any] = _meant(stage, said, said.says)
    return words


def _meant(stage: "Stage", said: CaseAct, value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _meant(stage, said, each) for name, each in value.items()}
    if isinstance(value, list):
        return [_meant(stage, said, each) for each in value]
    if isinstance(value, str) and value in stage.cast:
        return _person(stage, value)
    if isinstance(value, str) and value.startswith("@"):
        return office_named(value.removeprefix("@"))
    if isinstance(value, str) and value.startswith("$"):
        return _newest_piece(_number(stage, said.of), value.removeprefix("$"))
    return value


def _newest_piece(number: str, element: str) -> int:
    pieces = detail(system(), number)["evidence"]
    found = [each["id"] for each in pieces if each["proves"] == element]
    if not found:
        raise NotAsTold(f"案件还没有“{element}”的证据。")
    return int(found[-1])


def _person(stage: "Stage", name: str) -> int:
    if name not in stage.cast:
        raise NotAsTold(f"没有角色“{name}”，请在 second 写一位角色。")
    return stage.cast[name].pk


def _number(stage: "Stage", name: str) -> str:
    if name not in stage.known:
        raise NotAsTold(f"还没有名叫“{name}”的案件。")
    return str(stage.known[name])


def _post(client: Client, path: str, said: Any, headers: dict[str, str] | None = None) -> Any:
    return client.post(
        f"/api/cases{path}", said, content_type="application/json", headers=headers or {}
    )
