"""A fine of three hundred yuan and an order to clear the pavement, served in March, and ignored."""

from jianhu.base import moments
from jianhu.base.paper.blocks import Document
from jianhu.base.paper.linting import lint
from jianhu.cases.models import Case, Paper
from jianhu.cases.queries.papers import document_of
from jianhu.cases.rules.documents import templates
from tests.cases.conftest import Walk
from tests.cases.measures import at

LATER = {"on": "2026-03-02"}
HEARD = {
    "notify": LATER,
    "waive-defence": LATER,
    "decide": {},
    "serve": {**LATER, "credit_notice": True},
}


def go(day, hour=9):
    moments.set_to(at(day, hour))


def served(case, **about):
    """Walk a case to a decision that is served on the second of March."""
    go("2026-02-25")
    walk = case(happened_on="2026-02-20", **about)
    walk.does("file")
    walk.does("order-correction", due_on="2026-03-05")
    walk.proves()
    go("2026-03-02")
    walk.does("conclude")
    for move, said in HEARD.items():
        walk.does(move, **said)
    return walk


def begun(walk, procedure, move, **said):
    """Begin a measure of a case, and return a way to walk it: ``does(move, day, **said)``."""
    body = {"procedure": procedure, "move": move, "said": said}
    answer = walk.as_(walk.people.officer).post(f"/cases/{walk.number}/measures", body)
    assert answer.status_code == 200, answer.json()
    return Walk(walk.as_, walk.people, answer.json()["number"])


def titles(walk):
    return [each["title"] for each in walk.now()["papers"]]


def text_of(walk, template):
    paper = Paper.objects.filter(case__number=walk.number, template=template).last()
    return printed(paper).text()


def printed(paper) -> Document:
    return document_of(paper, "https://jianhu.example")


def lacking(walk):
    """What the linter says of all papers of a case and of its measures."""
    case = Case.objects.get(number=walk.number)
    papers = Paper.objects.filter(case__in=[case, *case.measures.all()])
    return [says for each in papers for says in lint(templates()[each.template], printed(each))]
