"""Where facts fall in a table: the same words always, others elsewhere."""

from jianhu.law.discretion.brackets import bracket_of
from jianhu.law.discretion.finding import Found
from jianhu.law.discretion.table import tables


def test_a_table_of_weights_tells_every_grade_apart():
    table = tables()["guangdong-ecology-4.14"]
    lowest, highest = (Found(each.grades, quantity=each.quantity) for each in table.examples)
    assert bracket_of(table, lowest) == "1-1-1-1-1"
    assert bracket_of(table, highest) == "1-4-3-2-4"
    measured = lowest.grades | {"涉及量": "2吨"}
    assert bracket_of(table, lowest._replace(grades=measured)) == "1-2-1-1-1"


def test_every_table_knows_where_its_examples_fall():
    for table in tables().values():
        for each in table.examples:
            assert bracket_of(table, Found(each.grades, each.party, each.case, each.quantity))
