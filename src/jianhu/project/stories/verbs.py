"""What people do in a story: each verb is one call of the API, as the screens make it."""

from typing import TYPE_CHECKING, Any

from django.test import Client

from jianhu.command.queries.followed import followed
from jianhu.command.queries.queue import newest_of
from jianhu.organisations import queries as organisations
from jianhu.project.stories.photos import photo_of
from jianhu.project.stories.shape import Step

if TYPE_CHECKING:
    from jianhu.project.stories.player import Stage

Point = tuple[float, float] | None
ON_INCIDENT = (
    "triage",
    "dispatch",
    "reject",
    "verify",
    "close",
    "reopen",
    "pause",
    "resume",
    "urge",
    "join",
    "split",
    "settle",
)
ON_TASK = ("accept", "refuse", "arrive", "report")


class NotAsTold(Exception):
    """A line could not be played as it stands."""


def act(stage: "Stage", step: Step, where: Point) -> list[str]:
    """Let one of the cast do something; say how the answer differs from what the line expects."""
    if step.who not in stage.cast:
        raise NotAsTold(f"没有名叫“{step.who}”的角色。")
    client = Client(headers={"host": "localhost"})
    client.force_login(stage.cast[step.who])
    said = dict(step.with_)
    if said.pop("photo", False):
        said["photos"] = [_upload(client, where)]
    if name := said.pop("to_office", ""):
        said["office"] = _office(name)
    path = _path(stage, step, client)
    if where and step.does in ("open", "arrive"):
        said |= {"lon": where[0], "lat": where[1]}
    answer = client.post(f"/api/command{path}", said, content_type="application/json")
    return _compare(stage, step, answer)


def citizen(stage: "Stage", step: Step, where: Point) -> list[str]:
    """Let a resident report through the portal, or say whether it was solved."""
    assert step.citizen is not None
    client = Client(headers={"host": "localhost"})
    if step.citizen.about:
        return _answer(stage, step, client)
    lon, lat = where or ("", "")
    form = {
        "text": step.citizen.text,
        "phone": step.citizen.phone,
        "lon": lon,
        "lat": lat,
        "agree": "on",
    }
    answer = client.post("/portal/report", form)
    token = answer.headers.get("Location", "").rstrip("/").rpartition("/")[2]
    if not token:
        return [f"没有收下：HTTP {answer.status_code}"]
    token = token.partition("?")[0]
    stage.tokens[step.as_] = token
    return []


def _answer(stage: "Stage", step: Step, client: Client) -> list[str]:
    said = step.citizen
    assert said is not None
    token = stage.tokens.get(said.about)
    if token is None:
        raise NotAsTold(f"“{said.about}”的反映没有收下。")
    form = {"solved": "yes" if said.solved else "no", "words": said.words}
    answer = client.post(f"/portal/follow/{token}", form)
    return [] if answer.status_code in (200, 302) else [f"没有收下：HTTP {answer.status_code}"]


def _path(stage: "Stage", step: Step, client: Client) -> str:
    if step.does == "open":
        return "/incidents"
    if step.does in ON_INCIDENT:
        return f"/incidents/{number_of(stage, step.to)}/{step.does}"
    if step.does in ON_TASK:
        return f"/tasks/{_task(stage, step, client)}/{step.does}"
    raise NotAsTold(f"不认识动作“{step.does}”。")


def _office(name: str) -> int:
    """Return an office by its code, or a town's team by the town's name."""
    office = organisations.office(name)
    if office is None:
        towns = {town: code for code, town in organisations.town_names().items()}
        office = organisations.town_team(towns.get(name, ""))
    if office is None:
        raise NotAsTold(f"没有单位“{name}”。")
    return office.pk


def number_of(stage: "Stage", name: str) -> str:
    """Return the number of what ``name`` remembers; ``$kind`` is the newest of a kind."""
    if name.startswith("$"):
        return newest_of(name.removeprefix("$"))
    if name in stage.known:
        return str(stage.known[name])
    if name in stage.tokens:
        return followed(stage.tokens[name]).number
    raise NotAsTold(f"还没有名叫“{name}”的事件。")


def _task(stage: "Stage", step: Step, client: Client) -> int:
    number = number_of(stage, step.to)
    tasks: list[dict[str, Any]] = client.get("/api/command/tasks").json()
    ours = [task["id"] for task in tasks if task["incident"]["number"] == number]
    if not ours:
        raise NotAsTold(f"{step.who}没有事件 {number} 的任务。")
    return int(ours[-1])


def _compare(stage: "Stage", step: Step, answer: Any) -> list[str]:
    if step.refused:
        code = answer.json().get("type", "").rpartition("/")[2] if answer.status_code >= 400 else ""
        return (
            []
            if code == step.refused
            else [f"应当以“{step.refused}”拒绝，实际是“{code or '成功'}”。"]
        )
    if answer.status_code >= 400:
        return [f"被拒绝：{answer.json().get('detail', answer.status_code)}"]
    if step.as_:
        stage.known[step.as_] = answer.json()["number"]
    return []


def _upload(client: Client, where: Point) -> int:
    answer = client.post("/api/attachments", {"file": photo_of(where)})
    return int(answer.json()["id"])
