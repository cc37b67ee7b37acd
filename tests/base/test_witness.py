"""A row changed behind the journal's back is named; what was done by the rules is clean."""

from datetime import timedelta
from io import BytesIO

import pytest
from django.core.files.base import ContentFile
from django.db import connection
from PIL import Image

from jianhu.base import attachments, seals, teller, witness
from jianhu.base.journal import digest_of
from jianhu.base.models import Attachment, JournalEntry
from jianhu.command import services as command
from jianhu.command.models import Incident
from jianhu.kit.standing import Standing, differs, line
from tests.town import NINE

LATER = NINE + timedelta(days=1)


@pytest.fixture
def vending(reported, runtu, aq, street_vending_item):
    """Street vending at the tavern, on its way to 闰土."""
    return reported("street-vending")


@pytest.fixture
def photo(settings, tmp_path, runtu):
    settings.MEDIA_ROOT = tmp_path
    picture = BytesIO()
    Image.new("RGB", (80, 60), "gray").save(picture, "PNG")
    return attachments.keep(runtu, "酒店门口.png", picture.getvalue())


def sql(statement, *values):
    with connection.cursor() as cursor:
        cursor.execute(statement, values)


def test_what_was_done_by_the_rules_is_clean(vending, kongyiji, runtu, photo):
    task = vending.tasks.get()
    command.accept(runtu, task.pk)
    command.urge(kongyiji, vending.number, note="请尽快")
    command.unmask(kongyiji, vending.leads.get().pk, reason="核实情况，回复反映人")

    assert [*witness.troubles(), *attachments.troubles()] == []


def test_an_incident_closed_by_hand_is_named_with_what_differs(vending):
    sql("UPDATE command_incident SET step = 'closed', result = '伪造' WHERE id = %s", vending.pk)

    assert list(witness.troubles()) == [f"事件 {vending.number} 的记录与留痕不符：环节、处置结果。"]


def test_an_incident_deleted_by_hand_is_named(vending):
    for table in ("lead", "task_offered_to", "task", "notice", "breach", "incident_helpers"):
        sql(f"DELETE FROM command_{table}")
    sql("DELETE FROM command_incident WHERE id = %s", vending.pk)

    (said,) = witness.troubles()
    assert said.startswith(f"事件 {vending.number} 的记录已不存在")


def test_an_incident_put_in_by_hand_is_named(vending):
    vending.pk, vending.number = None, "JH20261120-9999"
    vending.save(force_insert=True)

    assert list(witness.troubles()) == ["事件 JH20261120-9999 没有任何留痕。"]


def test_a_task_changed_by_hand_is_named_with_what_differs(vending, runtu):
    task = vending.tasks.get()
    command.accept(runtu, task.pk)
    assert list(witness.troubles()) == []
    sql(
        "UPDATE command_task SET officer_id = NULL, state = 'offered', accepted_at = NULL"
        " WHERE id = %s",
        task.pk,
    )

    assert list(witness.troubles()) == [
        f"事件 {vending.number} 的任务（第{task.pk}号）与留痕不符：状态、经办人、接收时间。"
    ]


def test_only_the_task_that_was_changed_is_named(vending, runtu, luzhen, kongyiji):
    first = vending.tasks.get()
    command.dispatch(kongyiji, vending.number, office=luzhen.nync.pk)
    second = vending.tasks.exclude(pk=first.pk).get()
    sql("UPDATE command_task SET offered_at = %s WHERE id = %s", LATER, second.pk)

    (said,) = witness.troubles()
    assert f"（第{second.pk}号）与留痕不符：派遣时间。" in said


def test_a_task_deleted_or_put_in_by_hand_is_named(vending, luzhen):
    task = vending.tasks.get()
    sql("DELETE FROM command_task_offered_to")
    sql("DELETE FROM command_task")
    (said,) = witness.troubles()
    assert f"（第{task.pk}号）已不存在" in said

    task.save(force_insert=True)
    assert list(witness.troubles()) == []
    task.pk, task.office = None, luzhen.nync
    task.save(force_insert=True)
    (said,) = witness.troubles()
    assert f"（第{task.pk}号）没有任何留痕" in said


def test_a_line_tells_only_of_what_was_known_when_it_was_written():
    before = Standing(["handling"], {"task": {"7": ["offered"]}})
    later = Standing(["handling", "灯坏了"], {"task": {"7": ["offered", "鲁镇"]}, "note": {}})
    other = Standing(["handling", "灯坏了"], {"task": {"7": ["accepted", "鲁镇"]}, "note": {}})

    assert not differs(later, line(before))
    assert differs(other, line(before))
    assert not differs(other, line(Standing(["handling"])))
    assert differs(other, line(Standing(["handling"], {"task": {}})))


def test_a_state_rewritten_in_the_journal_betrays_itself(vending):
    teller.place()
    sql("UPDATE command_incident SET step = 'closed' WHERE id = %s", vending.pk)
    last = JournalEntry.objects.exclude(state="").last()
    forged = witness.state_of(Incident.objects.get(pk=vending.pk))
    JournalEntry.objects.filter(pk=last.pk).update(state=forged)

    assert list(witness.troubles()) == []
    (said,) = seals.troubles()
    assert f"第{last.position}条" in said


def test_an_entry_of_the_first_version_keeps_its_digest(runtu):
    entry = JournalEntry(
        at=runtu.date_joined, by=runtu, thing="x:1", fact="WentOnDuty", data={"person": 1}
    )
    before = digest_of(entry)
    entry.state = "a" * 64

    assert digest_of(entry) != before
    assert len(before) == 64


def test_a_changed_file_is_named(photo):
    photo.file.storage.delete(photo.file.name)
    photo.file.storage.save(photo.file.name, ContentFile(b"another picture"))

    (said,) = attachments.troubles()
    assert "酒店门口.png" in said
    assert "与收到时不符" in said


def test_a_file_changed_together_with_its_row_is_named_all_the_same(photo):
    from jianhu.kit.digest import sm3

    photo.file.storage.delete(photo.file.name)
    photo.file.storage.save(photo.file.name, ContentFile(b"another picture"))
    Attachment.objects.filter(pk=photo.pk).update(digest=sm3(b"another picture"))

    assert list(attachments.troubles()) == []
    assert list(witness.troubles()) == ["附件 酒店门口.png 的记录与留痕不符：摘要。"]


def test_a_lost_file_is_named(photo):
    photo.file.storage.delete(photo.file.name)

    (said,) = attachments.troubles()
    assert "已不存在" in said
