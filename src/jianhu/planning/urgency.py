"""What a visit is worth today, by how important it is and when it is due."""


def prize(weight: int, days_left: int, horizon: int) -> int | None:
    """Return up to twice the weight as the day comes near; nothing says it must be made today.

    The line is straight, a proposal of ours: a visit nearly due outbids one twice as important
    that has all its time, and no more.
    """
    if days_left <= 0:
        return None
    passed = max(0, horizon - days_left)
    return weight + weight * passed // horizon
