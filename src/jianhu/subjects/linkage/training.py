"""Learning how much each agreement weighs.

Three ways, each a step from the one before: ``chance`` measures how often strangers agree;
``by_expectation`` needs no truth, so a county may learn from its own lists; ``by_truth`` fits the
weights to rows whose subjects are known, as a firm's name, telephone and head do not err apart.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa
from sklearn.linear_model import LogisticRegression
from splink import Linker, block_on

from jianhu.subjects.linkage.comparing import COMPARED, Compared, is_empty
from jianhu.subjects.linkage.model import LEAST, Learned
from jianhu.subjects.linkage.scoring import linker

SEED = 30  # of the sample of pairs by which chance agreement is measured
SAMPLE = 10_000_000  # pairs
RECALL = 0.5  # of rows that are one subject, how many the two rules below find; a guess is enough
CERTAIN = (block_on("code", "core"), block_on("core", "phone"))
SESSIONS = (("code",), ("phone",), ("core", "town"), ("head", "road"))
Numbers = npt.NDArray[np.floating[Any]]


def by_expectation(table: pa.Table, sample: int = SAMPLE) -> Learned:
    with linker(table, None, threads=1) as each:  # one thread: the same rows teach the same
        _chance(each, sample)
        for columns in SESSIONS:
            each.training.estimate_parameters_using_expectation_maximisation(
                block_on(*columns), estimate_without_term_frequencies=True
            )
        return _learned(each, table.num_rows)


def by_counting(table: pa.Table, subjects: Sequence[int], sample: int = SAMPLE) -> Learned:
    """Count how often rows of one subject agree, column by column."""
    known = table.append_column("subject", pa.array(subjects, pa.int64()))
    with linker(known, None, threads=1) as each:
        _chance(each, sample)
        each.training.estimate_m_from_label_column("subject")
        return _learned(each, table.num_rows)


def by_truth(table: pa.Table, subjects: Sequence[int], sample: int = SAMPLE) -> Learned:
    """Weigh the columns together: logistic regression over all pairs that are looked at."""
    counted = by_counting(table, subjects, sample)
    with linker(table, counted, every_step=True) as each:
        pairs = each.inference.predict(warning_mode="never").as_duckdbpyrelation()
        found = pairs.order("unique_id_l, unique_id_r").fetchnumpy()
    known = np.asarray(subjects)
    right = known[found["unique_id_l"]] == known[found["unique_id_r"]]
    features = np.column_stack([_features(found, compared) for compared in COMPARED])
    fitted = LogisticRegression(max_iter=2000).fit(features, right)
    return _weighed(counted, fitted.coef_[0], float(fitted.intercept_[0]))


def _chance(each: Linker, sample: int) -> None:
    each.training.estimate_probability_two_random_records_match(list(CERTAIN), recall=RECALL)
    each.training.estimate_u_using_random_sampling(sample, seed=SEED, min_count_per_level=None)


def _features(found: dict[str, Any], compared: Compared) -> Numbers:
    """One column for each level, one more for how rare what agrees is."""
    gamma = found[f"gamma_{compared.name}"]
    levels = [gamma == compared.gamma(n) for n in compared.said()]
    rare = found.get(f"mw_tf_adj_{compared.name}")
    columns = levels if rare is None else [*levels, rare]
    return np.column_stack(columns).astype(np.float32)


def _weighed(counted: Learned, weights: Numbers, start: float) -> Learned:
    said: Learned = {
        "rows": counted["rows"],
        "probability": _rounded(1 / (1 + float(np.exp(-start)))),
    }
    left = list(weights)
    for compared in COMPARED:
        taken = {n: left.pop(0) for n in compared.said()}
        rare = [_share(left.pop(0))] if compared.rare() else []
        said[compared.name] = {
            str(n): [*_ratio(counted[compared.name][str(n)][1], weight), *rare]
            for n, weight in taken.items()
        }
    return said


def _share(weight: float) -> float:
    """How much of Splink's adjustment for rarity, in bits, is believed."""
    return round(min(1.0, max(0.0, float(weight) / float(np.log(2)))), 3)


def _ratio(u: float, weight: float) -> list[float]:
    """Splink wants two probabilities; only their ratio counts, and none may exceed one."""
    m = u * float(np.exp(weight))
    return [_rounded(m / max(m, 1.0)), _rounded(u / max(m, 1.0))]


def _learned(each: Linker, rows: int) -> Learned:
    found: Any = each._settings_obj
    said: Learned = {
        "rows": rows,
        "probability": _rounded(found._probability_two_random_records_match),
    }
    for compared in COMPARED:
        levels = next(c for c in found.comparisons if c.output_column_name == compared.name)
        said[compared.name] = {
            str(n): [_rounded(level.m_probability), _rounded(level.u_probability)]
            for n, level in enumerate(levels.comparison_levels)
            if not is_empty(compared.steps[n])
        }
    return said


def _rounded(probability: Any) -> float:
    """Four digits; a level that was never met is as good as impossible on both sides."""
    known = isinstance(probability, int | float)
    return max(LEAST, float(f"{probability:.4g}")) if known else LEAST
