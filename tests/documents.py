"""What holds for every template of a room: a test module names its ``DOCUMENTS`` and takes this.

``KNOWN`` there are the bases that it may rest on beside the articles of statutes.
"""

import re
from io import BytesIO

import docx as word
import pytest

from jianhu.base.paper.filling import keys_of
from jianhu.base.paper.linting import lint
from jianhu.base.paper.template import Incomplete
from jianhu.base.paper.typesetting import narrow, pdf
from jianhu.base.paper.word import docx
from jianhu.law.articles import TITLES, cited
from tests.base.paper import pages

__all__ = [
    "documents",
    "good",
    "known",
    "pytest_generate_tests",
    "test_every_article_a_document_rests_on_is_one_we_know",
    "test_every_document_shows_what_the_linter_refuses",
    "test_every_key_a_document_speaks_of_is_carried_by_an_example",
    "test_every_key_is_called_something_in_chinese",
    "test_it_is_printed_on_a4_on_a_slip_and_in_word",
    "test_no_line_begins_with_a_mark_that_ends_a_phrase",
    "test_no_two_documents_share_the_letters_of_their_numbers",
    "test_nothing_in_a_document_is_blank_or_none",
    "test_the_linter_answers_as_the_example_says",
    "test_whatever_is_missing_is_named",
]


def pytest_generate_tests(metafunc):
    """Each template by its ``name``, or each of its examples; the ``good`` ones where it asks."""
    asked, every = set(metafunc.fixturenames), metafunc.module.DOCUMENTS.all()
    if "template" in asked:
        metafunc.parametrize(
            ("template", "example"),
            [
                pytest.param(template, example, id=f"{name}: {example.say}")
                for name, template in every.items()
                for example in template.examples
                if not (example.refused and "good" in asked)
            ],
        )
    elif "name" in asked:
        metafunc.parametrize("name", every)


@pytest.fixture
def documents(request):
    return request.module.DOCUMENTS


@pytest.fixture
def known(request):
    return {*TITLES, *getattr(request.module, "KNOWN", ())}


@pytest.fixture
def good():
    """Asked for by a test that is only for examples which pass."""


def first_good(documents, name):
    return next(each for each in documents.all()[name].examples if not each.refused)


def carried(documents, name):
    """The keys that at least one good example carries."""
    template = documents.all()[name]
    passing = [example for example in template.examples if not example.refused]
    return {key for example in passing for key, _ in documents.made(template, example).carries}


def test_the_linter_answers_as_the_example_says(documents, template, example):
    said = lint(template, documents.made(template, example))
    assert bool(said) == bool(example.refused), said
    assert not example.refused or any(cited(example.refused) in each for each in said), said


def test_nothing_in_a_document_is_blank_or_none(documents, template, example, good):
    text = documents.made(template, example).text()
    assert not re.search(
        r"None|null|[{}]|：。|，。|。。|“”|（）|〔〕|、、|\b(True|False)\b", text
    ), text


def test_every_document_shows_what_the_linter_refuses(documents, name):
    assert any(example.refused for example in documents.all()[name].examples)


def test_every_key_is_called_something_in_chinese(documents, name):
    template = documents.all()[name]
    asked = {key.rstrip("?") for key in keys_of(template.blocks)}
    needed = {key for need in template.requires for key in need.keys}
    assert {key for key in asked | needed if not key.endswith(".n")} <= set(documents.words())


def test_every_key_a_document_speaks_of_is_carried_by_an_example(documents, name):
    asked = {key for key in keys_of(documents.all()[name].blocks) if not key.endswith("?")}
    assert asked - carried(documents, name) == set()


def test_every_article_a_document_rests_on_is_one_we_know(documents, known, name):
    template = documents.all()[name]
    bases = [*template.basis, *(need.basis for need in template.requires)]
    assert {basis.split("/")[0] for basis in bases} <= known


def without(context, key):
    """The same context in which one key says nothing, through lists too."""
    head, _, rest = key.partition(".")
    if isinstance(context, list):
        return [without(each, key) for each in context]
    if not isinstance(context, dict):
        return context
    return context | {head: without(context.get(head), rest) if rest else None}


def test_whatever_is_missing_is_named(documents, name):
    template, example = documents.all()[name], first_good(documents, name)
    optional = {key.rstrip("?") for key in keys_of(template.blocks) if key.endswith("?")}
    made = documents.made(template, example)
    said = {key for key, _ in made.carries if not key.endswith(".n")}
    for key in said - optional:
        with pytest.raises(Incomplete, match=re.escape(documents.words()[key])):
            documents.fill(template, without(documents.sample(example), key))


def test_no_two_documents_share_the_letters_of_their_numbers(documents):
    """Or two documents of one day would bear one number."""
    letters = [template.letters for template in documents.all().values() if template.letters]
    assert sorted(letters) == sorted(set(letters))


@pytest.mark.paper
def test_it_is_printed_on_a4_on_a_slip_and_in_word(documents, name):
    document = documents.made(documents.all()[name], first_good(documents, name))
    first = pages(pdf(document))[0]
    assert document.title in "".join(first.split())
    assert narrow(document, 58).startswith(b"%PDF")
    assert document.title in "".join(
        each.text for each in word.Document(BytesIO(docx(document))).paragraphs
    )


@pytest.mark.paper
def test_no_line_begins_with_a_mark_that_ends_a_phrase(documents, name):
    document = documents.made(documents.all()[name], first_good(documents, name))
    text = "\n".join(pages(pdf(document)))
    assert not re.search(r"^\s*[，。、；：？！）》”]", text, re.MULTILINE)
