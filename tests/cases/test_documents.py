"""Every document fills from its examples and says what its articles ask, or is refused."""

from jianhu.cases.rules.documents import DOCUMENTS, templates
from tests.documents import *  # noqa: F403


def test_a_number_is_composed_of_the_offices_and_the_documents_letters():
    assert templates()["penalty-decision"].number("鉴综执", 2026, 12) == "鉴综执罚决〔2026〕12号"


def test_no_example_of_the_house_is_disproved():
    assert list(DOCUMENTS.disproved()) == []
