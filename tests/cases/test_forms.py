"""What the screens draw from: no form shows a code where a person reads."""

import re

import pytest

from jianhu.cases.rules.moves import CaseMove
from jianhu.cases.rules.procedures import PROCEDURES

FORMS = {
    move.form
    for procedure in PROCEDURES.values()
    for move in procedure.moves
    if isinstance(move, CaseMove)
}


def raw_codes(node, labels=()):
    """Name every choice that is a code and has no words beside it."""
    if isinstance(node, list):
        return [code for each in node for code in raw_codes(each, labels)]
    if not isinstance(node, dict):
        return []
    labels = node.get("x-labels", labels)
    choices = node.get("enum", [node["const"]] if "const" in node else [])
    raw = [each for each in choices if re.match("[a-z]", str(each)) and each not in labels]
    return raw + [code for each in node.values() for code in raw_codes(each, labels)]


@pytest.mark.parametrize("form", sorted(FORMS, key=lambda each: each.__name__))
def test_every_choice_of_a_form_is_said_in_words(form):
    assert raw_codes(form.model_json_schema()) == []


def test_a_code_without_words_would_be_found():
    assert raw_codes({"properties": {"how": {"enum": ["destroy", "没收"]}}}) == ["destroy"]
