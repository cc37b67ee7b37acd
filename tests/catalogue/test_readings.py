"""An item read once in all its versions says the same of each day as one read for that day."""

from datetime import date, timedelta

from jianhu.catalogue import queries
from jianhu.catalogue.models import Item

CHANGED = date(2026, 6, 1)


def test_readings_answer_as_the_item_of_the_day(street_vending_item):
    Item.objects.filter(pk=street_vending_item.pk).update(until=CHANGED)
    old = Item.objects.get(pk=street_vending_item.pk)
    Item.objects.create(
        **{
            field.attname: getattr(old, field.attname)
            for field in Item._meta.concrete_fields
            if field.name not in ("id", "version", "since", "until")
        },
        version=old.version + 1,
        since=CHANGED,
    )
    known = queries.readings(old.code)

    for day in (old.since - timedelta(1), old.since, CHANGED - timedelta(1), CHANGED):
        assert known.on(day) == queries.item(old.code, day)
    assert known.on(old.since - timedelta(1)) is None
    assert known.latest.version == old.version + 1
    assert queries.readings("nothing").latest is None
