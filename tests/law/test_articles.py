"""Citations as people write them."""

import pytest

from jianhu.law.articles import cited


@pytest.mark.parametrize(
    ("basis", "written"),
    [
        ("administrative-penalty-law/64", "《行政处罚法》第64条"),
        ("criminal-law/345(1)", "《刑法》第345条第1款"),
        ("市场监督管理行政处罚程序规定/18", "《市场监督管理行政处罚程序规定》第18条"),
        ("浙江省综合行政执法条例", "浙江省综合行政执法条例"),
        ("GB/T 30428.8", "GB/T 30428.8"),
        ("国办发〔2018〕118号", "国办发〔2018〕118号"),
    ],
)
def test_a_citation_is_written_as_people_write_it(basis, written):
    assert cited(basis) == written
