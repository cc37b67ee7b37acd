"""What people do in a story: each verb is one call of the API, as the screens make it."""

from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from django.test import Client
from ninja import Schema

from jianhu.command import schemas
from jianhu.command.queries.followed import followed
from jianhu.command.queries.queue import newest_of
from jianhu.organisations import queries as organisations
from jianhu.project.stories.photos import photo_of
from jianhu.project.stories.shape import Step

if TYPE_CHECKING:
    from jianhu.project.stories.player import Stage

Point = tuple[float, float] | None


class Verb(NamedTuple):
    """One act: upon what, what it means, and the words it takes in ``with``."""

    on: Literal["", "incidents", "tasks"]
    says: str
    takes: type[Schema] | None = None


VERBS = {
    "open": Verb("", "登记事件", schemas.IncidentIn),
    "triage": Verb("incidents", "研判", schemas.TriageIn),
    "dispatch": Verb("incidents", "派遣或改派", schemas.DispatchIn),
    "reject": Verb("incidents", "不予受理", schemas.ReasonIn),
    "settle": Verb("incidents", "村社就地办结", schemas.ReportIn),
    "verify": Verb("incidents", "核查", schemas.VerifyIn),
    "close": Verb("incidents", "办结并反馈", schemas.CloseIn),
    "reopen": Verb("incidents", "重新办理", schemas.ReasonIn),
    "pause": Verb("incidents", "暂停计时", schemas.ReasonIn),
    "resume": Verb("incidents", "恢复计时"),
    "urge": Verb("incidents", "督办", schemas.NoteIn),
    "conceal": Verb("incidents", "列为保密", schemas.ReasonIn),
    "reveal": Verb("incidents", "解除保密", schemas.ReasonIn),
    "join": Verb("incidents", "并案", schemas.JoinIn),
    "split": Verb("incidents", "拆分", schemas.SplitIn),
    "accept": Verb("tasks", "接收任务"),
    "refuse": Verb("tasks", "退回任务", schemas.ReasonIn),
    "arrive": Verb("tasks", "到达现场", schemas.ArriveIn),
    "report": Verb("tasks", "反馈结果", schemas.ReportIn),
}


def words_of(verb: str) -> tuple[str, ...]:
    """Return what may stand in ``with``; a photograph and an office's name are our shorthand."""
    takes = VERBS[verb].takes
    words = tuple(takes.model_fields) if takes else ()
    more = {"photos": "photo", "office": "to_office"}
    return words + tuple(short for long, short in more.items() if long in words)


class NotAsTold(Exception):
    """A line could not be played as it stands."""


def act(stage: "Stage", step: Step, where: Point) -> list[str]:
    """Let one of the cast do something; say how the answer differs from what the line expects."""
    client = a_client()
    client.force_login(stage.cast[step.who])
    said = dict(step.with_)
    if said.pop("photo", False):
        said["photos"] = [upload(client, where)]
    if name := said.pop("to_office", ""):
        said["office"] = office_named(name)
    if helpers := said.get("helpers"):
        said["helpers"] = [office_named(each) for each in helpers]
    path = _path(stage, step, client)
    if where and step.does in ("open", "arrive"):
        said |= {"lon": where[0], "lat": where[1]}
    if other := said.get("other"):
        said["other"] = number_of(stage, other) if _is_known(stage, other) else other
    answer = client.post(f"/api/command{path}", said, content_type="application/json")
    wrong = compare(step, answer)
    if not wrong and step.as_ and not step.refused:
        _remember(stage, step, answer.json())
    return wrong


def citizen(stage: "Stage", step: Step, where: Point) -> list[str]:
    """Let a resident report through the portal, or say whether it was solved."""
    assert step.citizen is not None
    client = a_client()
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
    verb = VERBS[step.does]
    if not verb.on:
        return "/incidents"
    which = number_of(stage, step.to) if verb.on == "incidents" else _task(stage, step, client)
    return f"/{verb.on}/{which}/{step.does}"


def office_named(name: str) -> int:
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
    raise NotAsTold(f"还没有名叫“{name}”的事件。" if name else "没有说是哪件事，请写 to。")


def _is_known(stage: "Stage", name: str) -> bool:
    return name.startswith("$") or name in stage.known or name in stage.tokens


def _task(stage: "Stage", step: Step, client: Client) -> int:
    number = number_of(stage, step.to)
    answer = client.get("/api/command/tasks")
    tasks = answer.json() if answer.status_code == 200 else []
    ours = [task["id"] for task in tasks if task["incident"]["number"] == number]
    if not ours:
        raise NotAsTold(f"{step.who}没有事件 {number} 的任务。")
    return int(ours[-1])


def compare(step: Step, answer: Any) -> list[str]:
    """Say how an answer differs from what the line expects: done, or refused with its type."""
    if step.refused:
        return _compare_refusal(step, answer)
    return [f"被拒绝：{_how(answer)}"] if answer.status_code >= 400 else []


def _compare_refusal(step: Step, answer: Any) -> list[str]:
    said = said_in(answer) if answer.status_code >= 400 else {}
    code = said.get("type", "").rpartition("/")[2]
    if code != step.refused:
        return [f"应当以“{step.refused}”拒绝，实际是“{code or _how(answer)}”。"]
    why = str(said.get("detail", ""))
    return [] if step.because in why else [f"拒绝的理由应当有“{step.because}”，实际是“{why}”。"]


def _remember(stage: "Stage", step: Step, said: Any) -> None:
    """``as: 甲`` remembers the incident; of several parts the first is 甲1, the next 甲2."""
    for number, each in enumerate(said if isinstance(said, list) else [], 1):
        stage.known[f"{step.as_}{number}"] = each["number"]
    if not isinstance(said, list):
        stage.known[step.as_] = said.get("number") or said["incident"]


def _how(answer: Any) -> str:
    if answer.status_code < 400:
        return "成功"
    said = said_in(answer)
    if answer.status_code >= 500 or "detail" not in said:
        return f"平台出错（HTTP {answer.status_code}），用 JIANHU_LOG_LEVEL=ERROR 重放可见原因"
    why = said["detail"]
    return f"{why}（{code}）" if (code := said.get("type", "").rpartition("/")[2]) else str(why)


def said_in(answer: Any) -> dict[str, Any]:
    """What an answer says as JSON; a page says nothing."""
    is_json = "json" in answer.headers.get("Content-Type", "")
    said = answer.json() if is_json else {}
    return said if isinstance(said, dict) else {}


def a_client() -> Client:
    """A browser of its own. A crash of the house is an answer too: HTTP 500."""
    return Client(headers={"host": "localhost"}, raise_request_exception=False)


def upload(client: Client, where: Point, note: str = "") -> int:
    answer = client.post("/api/attachments", {"file": photo_of(where, note)})
    if answer.status_code >= 400:
        raise NotAsTold(f"照片没有收下：{_how(answer)}")
    return int(answer.json()["id"])
