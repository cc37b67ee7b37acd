"""Triage: texts a second and how often right, beside a naive matching of the same words."""

import json
from collections.abc import Callable, Sequence
from time import process_time
from typing import Any

from jianhu.command.kind import kinds
from jianhu.command.triage import cold
from jianhu.command.triage.start import reports

MANY = 10_000
TARGET = 2_000


def run() -> dict[str, Any]:
    """Both know the same register and are asked the same reports; CPU time of one process."""
    start = process_time()
    model = cold()
    learning = process_time() - start
    known = reports()
    texts, right = [text for text, _ in known], [kind for _, kind in known]
    asked = (texts * (MANY // len(texts) + 1))[:MANY]
    matcher = Matcher()
    model.suggest_many(texts)
    bare = _rate(lambda: model.suggest_many(asked, because=False))
    words = _rate(lambda: model.suggest_many(asked))
    naive = _rate(lambda: [matcher.kind(text) for text in asked])
    return {
        "texts": MANY,
        "texts_per_cpu_s": bare,
        "texts_with_words_per_cpu_s": words,
        "naive_texts_per_cpu_s": naive,
        "learning_cpu_s": round(learning, 2),
        "accuracy": _right(model.predict(texts), right),
        "naive_accuracy": _right([matcher.kind(text) for text in texts], right),
        "target_texts_per_s": TARGET,
        "met": words >= TARGET,
    }


class Matcher:
    """What one writes in an hour: the kind most of whose words stand in the text."""

    def __init__(self) -> None:
        self.words = {code: (kind.name, *kind.words) for code, kind in kinds().items()}

    def kind(self, text: str) -> str:
        found = {code: sum(w in text for w in words) for code, words in self.words.items()}
        return max(found, key=lambda code: found[code])


def _right(said: Sequence[str], right: Sequence[str]) -> float:
    return round(sum(a == b for a, b in zip(said, right, strict=True)) / len(right), 3)


def _rate(do: Callable[[], object]) -> int:
    start = process_time()
    do()
    return round(MANY / (process_time() - start))


def main() -> None:
    result = run()
    for name, value in result.items():
        print(f"{name:32} {value:>14,}" if isinstance(value, int) else f"{name:32} {value!s:>14}")  # noqa: T201
    print(json.dumps(result))  # noqa: T201


if __name__ == "__main__":
    main()
