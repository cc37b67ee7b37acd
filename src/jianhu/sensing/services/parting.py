"""Split packages put together when the last part is in; until then each part speaks for itself."""

from collections import defaultdict
from collections.abc import Iterable

from jianhu.kit.folder import read_module_folder
from jianhu.sensing.models import Message
from jianhu.sensing.services.decoding import PART, read

Key = tuple[int | None, str, str]


def join_parts(messages: Iterable[Message]) -> None:
    """Give the message that completes a package the whole of it, and mark the others as parts."""
    packages: dict[Key, list[Message]] = defaultdict(list)
    for message in messages:
        if message.part and message.device_id and not message.problem:
            packages[message.device_id, message.number, message.kind].append(message)
    for (device, number, kind), new in packages.items():
        same = Message.objects.filter(device=device, number=number, kind=kind, problem="")
        earlier = list(same.exclude(handled_at=None).select_related("device"))
        _join(earlier, new)


def _join(earlier: list[Message], new: list[Message]) -> None:
    protocol = read_module_folder("jianhu.sensing.protocols")[new[0].protocol]
    *others, last = [*earlier, *new]
    whole = protocol.joined(read(message, message.device) for message in (*others, last))
    if whole is None:
        return
    last.values, last.flags = dict(whole.values), dict(whole.flags)
    last.at, last.said_at = whole.at or last.at, whole.at
    for message in others:
        message.marks = [*message.marks, PART]
    Message.objects.bulk_update(earlier, ["marks"])
