"""Every document fills from its examples and says what its articles ask, or is refused."""

import re
from functools import cache
from io import BytesIO

import docx as word
import pytest

from jianhu.base.paper.filling import keys_of
from jianhu.base.paper.typesetting import narrow, pdf
from jianhu.base.paper.word import docx
from jianhu.cases.rules.disproved import made
from jianhu.cases.rules.documents import Incomplete, fill, lint, sample, templates, words
from jianhu.law.articles import TITLES, cited
from tests.base.paper import pages

EXAMPLES = [
    pytest.param(template, example, id=f"{name}: {example.say}")
    for name, template in templates().items()
    for example in template.examples
]
GOOD = [each for each in EXAMPLES if not each.values[1].refused]
TEMPLATES = pytest.mark.parametrize("name", templates())


def carried(name):
    """The keys that at least one good example carries."""
    template = templates()[name]
    good = [example for example in template.examples if not example.refused]
    return {key for example in good for key, _ in made(template, example).carries}


@pytest.mark.parametrize(("template", "example"), EXAMPLES)
def test_the_linter_answers_as_the_example_says(template, example):
    said = lint(template, made(template, example))
    assert bool(said) == bool(example.refused), said
    assert not example.refused or any(cited(example.refused) in each for each in said), said


@pytest.mark.parametrize(("template", "example"), GOOD)
def test_nothing_in_a_document_is_blank_or_none(template, example):
    text = made(template, example).text()
    assert not re.search(
        r"None|null|[{}]|：。|，。|。。|“”|（）|〔〕|、、|\b(True|False)\b", text
    ), text


@TEMPLATES
def test_every_document_shows_what_the_linter_refuses(name):
    assert any(example.refused for example in templates()[name].examples)


@TEMPLATES
def test_every_key_is_called_something_in_chinese(name):
    asked = {key.rstrip("?") for key in keys_of(templates()[name].blocks)}
    needed = {key for need in templates()[name].requires for key in need.keys}
    assert {key for key in asked | needed if not key.endswith(".n")} <= set(words())


@TEMPLATES
def test_every_key_a_document_speaks_of_is_carried_by_an_example(name):
    asked = {key for key in keys_of(templates()[name].blocks) if not key.endswith("?")}
    assert asked - carried(name) == set()


@TEMPLATES
def test_every_article_a_document_rests_on_is_one_we_know(name):
    template = templates()[name]
    bases = [*template.basis, *(need.basis for need in template.requires)]
    assert all(basis.split("/")[0] in TITLES for basis in bases)


@cache
def first_good(name):
    return next(example for example in templates()[name].examples if not example.refused)


def without(context, key):
    """The same context in which one key says nothing, through lists too."""
    head, _, rest = key.partition(".")
    if isinstance(context, list):
        return [without(each, key) for each in context]
    if not isinstance(context, dict):
        return context
    return context | {head: without(context.get(head), rest) if rest else None}


@TEMPLATES
def test_whatever_is_missing_is_named(name):
    template, example = templates()[name], first_good(name)
    optional = {key.rstrip("?") for key in keys_of(template.blocks) if key.endswith("?")}
    said = {key for key, _ in made(template, example).carries if not key.endswith(".n")}
    for key in said - optional:
        with pytest.raises(Incomplete, match=re.escape(words()[key])):
            fill(template, without(sample(example), key))


def test_no_two_documents_share_the_letters_of_their_numbers():
    """Or two documents of one day would bear one number."""
    letters = [template.letters for template in templates().values() if template.letters]
    assert sorted(letters) == sorted(set(letters))


def test_a_number_is_composed_of_the_offices_and_the_documents_letters():
    assert templates()["penalty-decision"].number("鉴综执", 2026, 12) == "鉴综执罚决〔2026〕12号"


@pytest.mark.paper
@TEMPLATES
def test_it_is_printed_on_a4_on_a_slip_and_in_word(name):
    document = made(templates()[name], first_good(name))
    first = pages(pdf(document))[0]
    assert document.title in "".join(first.split())
    assert narrow(document, 58).startswith(b"%PDF")
    assert document.title in "".join(
        each.text for each in word.Document(BytesIO(docx(document))).paragraphs
    )


@pytest.mark.paper
@TEMPLATES
def test_no_line_begins_with_a_mark_that_ends_a_phrase(name):
    text = "\n".join(pages(pdf(made(templates()[name], first_good(name)))))
    assert not re.search(r"^\s*[，。、；：？！）》”]", text, re.MULTILINE)
