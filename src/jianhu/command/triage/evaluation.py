"""How good the suggestions are on texts they have not seen: cross-validation."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

import numpy as np
from numpy.typing import NDArray

from jianhu.command.kind import kinds
from jianhu.command.triage.figures import bins, calibration_error, confusions, of_label, threshold
from jianhu.command.triage.folds import folds
from jianhu.command.triage.learning import numbered, pick, train
from jianhu.command.triage.model import Model
from jianhu.command.triage.reading import Labelled, read
from jianhu.command.triage.report import Report
from jianhu.command.triage.start import warm

FOLDS = 5
SEED = 0
SPEED = 5_000
"""Texts on which speed is measured."""

Pair = tuple[str, str]
Learn = Callable[[Sequence[Pair]], Model]


@dataclass
class Answers:
    """For each text, from the part of the five that did not learn it: what and how surely."""

    best: NDArray[np.object_]
    chance: NDArray[np.float64]
    among_three: NDArray[np.bool_]
    part: NDArray[np.int64]


def evaluate(path: Path | str) -> Report:
    """Evaluate on a file of texts and labels (CSV); see ``reading`` for what it may look like.

    Where every label is one of our kinds, by code or by name, learning begins from the
    register, as it does in the house; with an office's own labels it begins from nothing.
    """
    path = Path(path)
    file = read(path)
    known = _our_kinds(file.labels)
    labels = [known[label] for label in file.labels] if known else list(file.labels)
    learn: Learn = warm if known else train
    start = perf_counter()
    answers = _cross_validated(file.texts, labels, learn)
    learning = perf_counter() - start
    return _report(path.name, file, labels, answers, bool(known), learning)


def _our_kinds(labels: Sequence[str]) -> dict[str, str]:
    """Return each label's kind, if all are kinds."""
    codes = {name: code for code, kind in kinds().items() for name in (code, kind.name)}
    said = set(labels)
    return {label: codes[label] for label in said} if said <= set(codes) else {}


def _cross_validated(texts: Sequence[str], labels: Sequence[str], learn: Learn) -> Answers:
    _, target = numbered(labels)
    part = folds(target, FOLDS, seed=SEED)
    count = len(texts)
    answers = Answers(np.empty(count, object), np.zeros(count), np.zeros(count, bool), part)
    for held in range(FOLDS):
        inside, outside = np.flatnonzero(part != held), np.flatnonzero(part == held)
        if len(inside) and len(outside):
            model = learn(list(zip(pick(texts, inside), pick(labels, inside), strict=True)))
            _answer(model, texts, labels, outside, answers)
    return answers


def _answer(
    model: Model,
    texts: Sequence[str],
    labels: Sequence[str],
    asked: NDArray[np.int64],
    answers: Answers,
) -> None:
    found = model.suggest_many(pick(texts, asked), because=False)
    for at, guesses in zip(asked.tolist(), found, strict=True):
        said = [guess.label for guess in guesses]
        answers.best[at] = said[0] if said else model.labels[0]
        answers.chance[at] = guesses[0].probability if guesses else 0.0
        answers.among_three[at] = labels[at] in said


def _report(
    name: str,
    file: Labelled,
    labels: Sequence[str],
    answers: Answers,
    with_register: bool,
    learning: float,
) -> Report:
    said = np.array(labels, dtype=object)
    right = answers.best == said
    sizes = Counter(labels)
    each = of_label(said, answers.best)
    reliability = bins(answers.chance, right)
    return Report(
        file=name,
        texts=len(labels),
        labels=len(sizes),
        folds=FOLDS,
        seed=SEED,
        left_out=file.left_out,
        rare=sum(size < FOLDS for size in sizes.values()),
        repeated=len(file.texts) - len(set(file.texts)),
        with_register=with_register,
        accuracy=float(right.mean()),
        top3=float(answers.among_three.mean()),
        macro_f1=float(np.mean([row.f1 for row in each])),
        largest_label=max(sizes.values()) / len(labels),
        of_label=each,
        confusions=confusions(said, answers.best),
        bins=reliability,
        ece=calibration_error(reliability),
        threshold=threshold(answers.chance, right, answers.part),
        **dict(_speeds(file.texts, labels, warm if with_register else train)),
        seconds_learning=round(learning, 2),
    )


def _speeds(
    texts: Sequence[str], labels: Sequence[str], learn: Learn
) -> Iterator[tuple[str, float]]:
    """Measure on the file's own texts, repeated to be enough, with a model of a part of it."""
    some = list(zip(texts, labels, strict=True))[:SPEED]
    model = learn(some)
    asked = ([text for text, _ in some] * (SPEED // len(some) + 1))[:SPEED]
    for name, because in (("texts_per_second", False), ("texts_per_second_with_words", True)):
        start = perf_counter()
        model.suggest_many(asked, because=because)
        yield name, round(len(asked) / (perf_counter() - start))
