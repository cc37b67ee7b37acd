"""A draw that anyone can make again: the same list, the same names; one name changed, another."""

import subprocess
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jianhu.inspections.rules.draw import (
    Candidate,
    WrongDraw,
    commitment,
    digest_of,
    drawn,
    proves,
)

SECRET = "3f9c"
KEYS = st.lists(st.text("abcdefgh0123", min_size=1, max_size=6), unique=True, min_size=3)


def listed(keys):
    return [Candidate(key, "red" if n % 3 == 0 else "yellow") for n, key in enumerate(keys)]


def published(candidates, counts, secret):
    return {
        "list": digest_of(candidates),
        "commitment": commitment(secret),
        "drawn": drawn(candidates, counts, secret),
    }


@pytest.mark.lets("I13")
@given(KEYS, st.randoms(use_true_random=False))
def test_whoever_makes_it_again_draws_the_same(keys, random):
    candidates = listed(keys)
    counts = {"red": 1, "yellow": 1}
    told = published(candidates, counts, SECRET)
    random.shuffle(candidates)
    assert proves(candidates, counts, SECRET, told) == []
    assert len(told["drawn"]) == 2


@pytest.mark.refuses("I13")
@given(KEYS, st.integers(0, 99))
def test_one_candidate_changed_and_the_list_is_another(keys, which):
    candidates = listed(keys)
    told = published(candidates, {"red": 1}, SECRET)
    changed = list(candidates)
    changed[which % len(changed)] = Candidate("someone-else", candidates[0].stratum)
    assert "名单" in proves(changed, {"red": 1}, SECRET, told)[0]
    assert proves(candidates[1:], {"red": 0}, SECRET, told)


@pytest.mark.refuses("I13")
def test_a_secret_chosen_afterwards_does_not_fit():
    candidates = listed(["a", "b", "c"])
    told = published(candidates, {"yellow": 1}, SECRET)
    assert "密数" in proves(candidates, {"yellow": 1}, "another", told)[0]


def test_more_than_there_are_and_the_same_twice_are_refused():
    with pytest.raises(WrongDraw, match="红色只有1个"):
        drawn(listed(["a", "b"]), {"red": 2}, SECRET)
    with pytest.raises(WrongDraw, match="重复"):
        digest_of([Candidate("a"), Candidate("a")])


@given(KEYS, st.text("0123456789", min_size=1, max_size=6))
def test_what_is_said_at_the_draw_is_part_of_it(keys, spoken):
    """So that who made the secret did not know whom it would draw."""
    candidates = listed(keys)
    counts = {"red": 1}
    told = published(candidates, counts, SECRET)
    told["drawn"] = drawn(candidates, counts, SECRET, spoken)
    assert proves(candidates, counts, SECRET, told | {"spoken": spoken}) == []


@pytest.mark.lets("I13")
def test_a_stranger_with_a_shell_comes_to_the_same():
    """By the words of the recipe alone: sha256sum, no code of ours."""
    candidates = [Candidate(key) for key in ("甲店", "乙店", "丙店", "丁店")]
    lines = "\n".join(sorted(f"{each.key}||" for each in candidates))
    of = subprocess.run(["sha256sum"], input=lines.encode(), capture_output=True, check=True)
    digest = of.stdout.decode().split()[0]
    assert digest == digest_of(candidates)
    by_hand = sorted(
        (each.key for each in candidates),
        key=lambda key: sha256(f"{SECRET}|{digest}||{key}".encode()).hexdigest(),
    )
    assert drawn(candidates, {"": 2}, SECRET) == by_hand[:2]
