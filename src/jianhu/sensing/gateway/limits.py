"""How much one sender may ask of the gateway. Beyond it the sender waits; nothing is dropped."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Limits:
    connections: int = 10_000
    idle_s: float = 900.0
    frames_per_s: float = 200.0
    burst: int = 2_000
    waiting_high: int = 20_000  # frames not yet written: stop reading
    waiting_low: int = 5_000  # … and read again
    bad_in_a_row: int = 100  # who sends nothing but noise is cut off
    batch: int = 1_000


class Allowance:
    """A bucket of frames that fills again with time."""

    def __init__(self, per_s: float, burst: int, now: float) -> None:
        self.per_s, self.burst = per_s, float(burst)
        self.left, self.at = self.burst, now

    def take(self, frames: int, now: float) -> float:
        """Take frames; return how many seconds the sender must wait before the next."""
        self.left = min(self.burst, self.left + (now - self.at) * self.per_s) - frames
        self.at = now
        return -self.left / self.per_s if self.left < 0 else 0.0
