"""Write many rows back, each with values of its own.

One prepared UPDATE, run for each row: Django's ``bulk_update`` builds a CASE over all rows and
columns, which cost ten times as much for a batch of messages.
"""

from collections.abc import Sequence

from django.db import connection, models


def update_each(rows: Sequence[models.Model], names: str) -> None:
    """Write the named fields of each row."""
    if not rows:
        return
    table, wanted = rows[0]._meta, set(names.split())
    fields = [field for field in table.concrete_fields if field.name in wanted]
    name = connection.ops.quote_name
    columns = ", ".join(f"{name(str(field.column))} = %s" for field in fields)
    sql = f"UPDATE {name(table.db_table)} SET {columns} WHERE id = %s"  # noqa: S608
    values = [
        [field.get_db_prep_save(getattr(row, field.attname), connection) for field in fields]
        + [row.pk]
        for row in rows
    ]
    with connection.cursor() as cursor:
        cursor.executemany(sql, values)
