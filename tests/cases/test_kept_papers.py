"""A paper is what it was when it was made, whatever becomes of its template."""

from jianhu.base.paper.keeping import as_kept, at_house, read_again
from jianhu.cases.models import Paper
from jianhu.cases.queries.papers import document_of
from jianhu.cases.rules.documents import FOLDER
from jianhu.kit.folder import read_yaml_folder
from tests.base.paper import document, pages, picture, seal

RIGHTS = "你（单位）有权进行陈述和申辩"
NEW = "你（单位）现在有权进行陈述和申辩"


def printed(walk, as_, paper):
    answer = as_(walk.people.officer).get(f"/cases/{walk.number}/papers/{paper.pk}.pdf")
    return "".join("".join(pages(answer.content)).split())


def test_a_template_changed_later_changes_no_paper(case, as_, tmp_path, monkeypatch):
    walk = case().until("noticed")
    old = Paper.objects.get(template="penalty-notice")
    before = printed(walk, as_, old)
    folder = tmp_path / "cases" / "documents"
    folder.mkdir(parents=True)
    template = (FOLDER / "penalty-notice.yaml").read_text(encoding="utf-8")
    (folder / "penalty-notice.yaml").write_text(template.replace(RIGHTS, NEW), encoding="utf-8")
    monkeypatch.setenv("JIANHU_REGISTERS", str(tmp_path))
    read_yaml_folder.cache_clear()
    try:
        walk.does("notify", new_facts="又摆出两张桌子")
        new = Paper.objects.filter(template="penalty-notice").last()
        assert NEW in printed(walk, as_, new)
        assert printed(walk, as_, old) == before
        assert RIGHTS in before
    finally:
        read_yaml_folder.cache_clear()


def test_a_document_is_read_again_as_it_was_kept_with_its_pictures():
    made = document(seal(image=picture()), {"picture": {"image": picture(), "caption": "桌子"}})
    assert read_again(as_kept(made)) == made


def test_a_kept_code_leads_to_whichever_house_prints_it(case):
    case().until("noticed")
    paper = Paper.objects.get(template="penalty-notice")
    kept = read_again(paper.document)
    assert "://" not in kept.text()
    assert "https://luzhen.example/" in document_of(paper, "https://luzhen.example").text()
    assert at_house(kept, "") == kept
