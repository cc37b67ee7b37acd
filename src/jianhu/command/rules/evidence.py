"""What a pass rests on: a photograph of the result, or the words of whoever looked at it."""

from typing import NamedTuple

from jianhu.command.rules.parameters import parameter, parameters


class PassNeeds(NamedTuple):
    """What the verifier must still give, so that a screen can ask before the click."""

    characters: int
    says: str


def pass_needs(photos: int) -> PassNeeds | None:
    """Return what is asked where no photograph shows the result."""
    if photos:
        return None
    characters = int(parameter("written-finding"))
    says = (
        "这次处置没有照片：请附一张核查照片，"
        f"或在核查意见里写明现场所见（不少于{characters}个字），再核查通过。"
    )
    return PassNeeds(characters, says)


def is_finding(note: str) -> bool:
    """Dots and exclamation marks tell nothing of what was seen."""
    return parameters()["written-finding"].allows(sum(each.isalnum() for each in note))
