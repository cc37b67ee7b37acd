"""What an evaluation found: figures, and what they are figures of."""

from dataclasses import dataclass


@dataclass(frozen=True)
class OfLabel:
    """One label: of how many texts, how often found, and how often rightly named."""

    label: str
    texts: int
    precision: float
    recall: float
    f1: float


@dataclass(frozen=True)
class Confusion:
    label: str
    taken_for: str
    times: int


@dataclass(frozen=True)
class Bin:
    """Texts answered with a probability in one tenth: what was promised, what came true."""

    above: float
    count: int
    promised: float
    right: float


@dataclass(frozen=True)
class Threshold:
    """From what probability on an answer may stand by itself, to be right as often as wished.

    ``checked`` is how often it was right where the threshold was chosen on other parts.
    """

    wished: float
    probability: float
    share: float
    right: float
    checked: float
    checked_share: float


@dataclass(frozen=True)
class Report:
    file: str
    texts: int
    labels: int
    folds: int
    seed: int
    left_out: tuple[tuple[int, str], ...]
    rare: int
    """Labels with fewer texts than folds: in some parts they could not be learnt."""
    repeated: int
    """Texts that occur before, letter for letter; they make a cross-validation look better."""
    with_register: bool
    """The labels are our kinds: each part's learning began from the register's wording."""
    accuracy: float
    top3: float
    macro_f1: float
    largest_label: float
    """What always answering the commonest label would reach."""
    of_label: tuple[OfLabel, ...]
    confusions: tuple[Confusion, ...]
    bins: tuple[Bin, ...]
    ece: float
    threshold: Threshold | None
    texts_per_second: float
    texts_per_second_with_words: float
    seconds_learning: float
