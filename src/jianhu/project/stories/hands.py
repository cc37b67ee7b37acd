"""Hands and seals of a story: papers signed as on a phone and sealed, each by a call of the API."""

from base64 import b64encode
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typst
from django.test import Client

from jianhu.base.paper.fonts import faces, installed
from jianhu.base.people import system
from jianhu.cases.queries.detail import detail
from jianhu.organisations import queries as organisations
from jianhu.project.stories.shape import CaseAct, Step
from jianhu.project.stories.verbs import NotAsTold, compare, office_named

if TYPE_CHECKING:
    from jianhu.project.stories.player import Stage

DRAWN = Path(__file__).parent / "drawn"


def keep_seal(step: Step, said: CaseAct, client: Client) -> list[str]:
    """The office named gets its seal as a picture: the organ's name around a star."""
    office = office_named(said.keeps_seal)
    organ = next(each.organ for each in organisations.offices() if each.pk == office)
    body = {"office": office, "image": drawn("seal", organ)}
    return compare(step, client.post("/api/seals", body, content_type="application/json"))


def sign(stage: "Stage", step: Step, said: CaseAct, client: Client) -> list[str]:
    """Whoever acts signs, or lets the party or a witness (``role``, ``named``) sign before him."""
    number = stage.known[said.of]
    name = said.named if said.role in ("party", "witness") else f"{stage.cast[step.who]}"
    where = f"/api/cases/{number}/papers/{_paper(number, said.signs)}/signatures"
    digest = client.get(where).json().get("digest", "")
    image = drawn("hand", name or "当事人")
    body = {"role": said.role, "name": said.named, "image": image, "digest": digest}
    return compare(step, client.post(where, body, content_type="application/json"))


def seal(stage: "Stage", step: Step, said: CaseAct, client: Client) -> list[str]:
    number = stage.known[said.of]
    where = f"/api/cases/{number}/papers/{_paper(number, said.seals)}/seal"
    return compare(step, client.post(where, {}, content_type="application/json"))


def _paper(number: str, title: str) -> int:
    """The newest document of that title."""
    papers: list[dict[str, Any]] = detail(system(), number)["papers"]
    found = [each["id"] for each in papers if each["title"] == title]
    if not found:
        raise NotAsTold(f"案件还没有《{title}》。")
    return int(found[-1])


@cache
def drawn(what: str, name: str) -> str:
    """Return a picture as a canvas hands it over."""
    face = faces()["body" if what == "hand" else "black"][0]
    compiler = typst.Compiler(root=DRAWN, font_paths=installed(), ignore_system_fonts=True)
    made = compiler.compile(
        DRAWN / f"{what}.typ", format="png", ppi=200, sys_inputs={"name": name, "face": face}
    )
    assert isinstance(made, bytes)
    return f"data:image/png;base64,{b64encode(made).decode()}"
