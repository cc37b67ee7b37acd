"""Pairs and their probability: Splink on a DuckDB of two threads."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

import duckdb
import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from splink import DuckDBAPI, Linker

from jianhu.subjects.linkage.comparing import COMPARED
from jianhu.subjects.linkage.model import Learned, learned, settings

THREADS = 2
RARE = sorted({step.rare for one in COMPARED for step in one.steps if step.rare})
RAREST = 1e-5  # share of strangers that say what nobody else has said yet


class Pair(NamedTuple):
    """Two rows by number, the first the smaller; ``levels`` as Splink counts them."""

    probability: float
    left: int
    right: int
    levels: tuple[int, ...]


@contextmanager
def linker(
    table: pa.Table, model: Learned | None, threads: int = THREADS, every_step: bool = False
) -> Iterator[Linker]:
    connection = duckdb.connect(":memory:", config={"threads": threads})
    connection.execute("SET enable_progress_bar = false")
    try:
        api = DuckDBAPI(connection)
        rows = api.register(table, dataset_display_name="rows")
        options: Any = {"log_level": logging.ERROR, "validate_settings": False}
        each = Linker(rows, settings(model, table.num_rows, every_step), **options)
        lists = len(pc.unique(table["list"]))
        for column in RARE:
            rarity = api.register(_rarity(table, column, lists))
            each.table_management.register_term_frequency_lookup(rarity, column)
        yield each
    finally:
        connection.close()


def pairs_within(table: pa.Table, least: float, model: Learned | None = None) -> list[Pair]:
    with linker(table, model or learned()) as each:
        found = each.inference.predict(threshold_match_probability=least, warning_mode="never")
        return _pairs(found)


def pairs_between(
    known: pa.Table, fresh: pa.Table, least: float, model: Learned | None = None
) -> list[Pair]:
    """Compare each fresh row with the known and with the other fresh ones, no known with known."""
    whole = pa.concat_tables([known, fresh])
    with linker(whole, model or learned()) as each:
        api: Any = each._db_api
        old = api.register(known, dataset_display_name="known")
        new = api.register(fresh, dataset_display_name="fresh")
        options: Any = {"threshold_match_probability": least, "warning_mode": "never"}
        across = _pairs(each.inference.predict_between(old, new, **options))
        return _ordered([*across, *_pairs(each.inference.predict_within(new, **options))])


def _rarity(table: pa.Table, column: str, lists: int) -> pa.Table:
    """How often a stranger would say the same: a subject's own rows, one a list, do not count.

    Splink counts them; with few rows every name would then look like a common one.
    """
    values = table[column].drop_null()
    counted = values.value_counts()
    counts = counted.field("counts").to_numpy(zero_copy_only=False)
    share = np.maximum(counts - lists, 0) / max(len(values), 1) + RAREST
    return pa.table({column: counted.field("values"), f"tf_{column}": share})


def _pairs(found: Any) -> list[Pair]:
    names = [f"gamma_{each.name}" for each in COMPARED]
    said = found.as_duckdbpyrelation().select(
        ", ".join(["match_probability", "unique_id_l", "unique_id_r", *names])
    )
    read = (_pair(row) for row in said.fetchall())
    return _ordered(list(read))


def _pair(row: tuple[Any, ...]) -> Pair:
    left, right = sorted(row[1:3])
    return Pair(round(row[0], 9), left, right, tuple(row[3:]))


def _ordered(pairs: list[Pair]) -> list[Pair]:
    return sorted(pairs, key=lambda pair: (-pair.probability, pair.left, pair.right))
