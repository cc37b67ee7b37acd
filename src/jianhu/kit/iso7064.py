"""ISO 7064 MOD 97-10: two check digits that find a wrong character, and two that changed places."""


def check_digits(text: str) -> str:
    """Return what to add to digits and capital letters; a letter counts as in an IBAN, A for 10."""
    return f"{98 - _number(text + '00') % 97:02}"


def is_sound(text: str) -> bool:
    return text[-2:] == check_digits(text[:-2])


def _number(text: str) -> int:
    return int("".join(str(int(character, 36)) for character in text))
