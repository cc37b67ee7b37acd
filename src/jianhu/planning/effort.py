"""How long an engine may think, and from which seed."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from time import perf_counter


@dataclass(frozen=True)
class Effort:
    """With ``iterations`` and one seed the answer is always the same; with ``seconds`` it is not.

    ``now`` counts seconds; a benchmark on a busy machine hands in the processor's own, a thread's
    where there are several ``cores``.
    """

    seconds: float = 10.0
    iterations: int | None = None
    seed: int = 1
    cores: int = 1
    now: Callable[[], float] = field(default=perf_counter, compare=False)

    def part(self, share: float) -> "Effort":
        """Return a share of the effort, for engines that work one after the other."""
        steps = None if self.iterations is None else max(1, round(self.iterations * share))
        return replace(self, seconds=self.seconds * share, iterations=steps)
