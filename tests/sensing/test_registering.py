"""Whoever enters a source or replaces its secret leaves a trace, and never the secret."""

from jianhu.base.journal import name_of
from jianhu.base.models import JournalEntry
from jianhu.sensing.services import register_source


def facts_about(source):
    entries = JournalEntry.objects.filter(thing=name_of(source)).order_by("id")
    return [(entry.fact, entry.data["changed"]) for entry in entries]


def test_a_new_secret_is_written_down_without_saying_it(db, stranger):
    source = register_source(stranger, "eyes", "古镇鹰眼", "eye", secret="first" * 8)
    register_source(stranger, "eyes", "古镇鹰眼", "eye", secret="second" * 8)
    register_source(stranger, "eyes", "古镇鹰眼", "eye", secret="second" * 8)

    (_, first), (_, second), (_, third) = facts_about(source)
    assert "名称" in first
    assert second == ["签名密钥"]
    assert third == []
    assert "second" not in str(list(JournalEntry.objects.values_list("data", flat=True)))
