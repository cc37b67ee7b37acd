"""The forms of a visit fill from their examples and say what they must, or are refused."""

from jianhu.cases.rules.documents import templates as of_cases
from jianhu.inspections.rules.documents import DOCUMENTS, fill, templates
from tests.documents import *  # noqa: F403

KNOWN = ("国办发〔2024〕54号",)


def test_the_seven_official_forms_are_there():
    assert {
        *("行政检查审批表", "行政检查通知书", "现场检查笔录", "抽样取证凭证"),
        *("勘验笔录", "询问笔录", "行政检查结果告知书"),
    } <= {template.title for template in templates().values()}


def test_no_form_shares_the_letters_of_a_document_of_a_case():
    """An office numbers both in one series of letters."""
    theirs = {template.letters for template in of_cases().values()} - {""}
    assert not theirs & {template.letters for template in templates().values()}


def test_no_example_of_the_house_is_disproved():
    assert list(DOCUMENTS.disproved()) == []


def joint(name):
    template = templates()[name]
    context = DOCUMENTS.sample(template.examples[0])
    return context, fill(template, context).text()


def test_one_notice_names_every_office_with_its_items_and_officers():
    context, text = joint("inspection-notice")
    assert len(context["offices"]) == 3
    for office in context["offices"]:
        assert office["name"] in text
        assert "、".join(office["items"]) in text
        for officer in office["officers"]:
            assert officer["name"] in text
            assert officer["certificate"] in text


def test_one_record_and_one_result_speak_of_every_item():
    for name in ("scene-record", "result-notice"):
        context, text = joint(name)
        for item in context["items"]:
            assert item["name"] in text
            assert item["found"] in text


def test_every_officer_of_every_office_signs_the_record():
    template = templates()["scene-record"]
    document = DOCUMENTS.made(template, template.examples[0])
    lines = [line.label for block in document.blocks for line in block.signatures or ()]
    assert lines[-6:] == [
        *("检查人员闰土（鉴湖县综合行政执法局）", "检查人员阿Q（鉴湖县综合行政执法局）"),
        *("检查人员吕纬甫（鉴湖县市场监督管理局）", "检查人员魏连殳（鉴湖县市场监督管理局）"),
        *("检查人员王胡（鉴湖县消防救援大队）", "检查人员小D（鉴湖县消防救援大队）"),
    ]
