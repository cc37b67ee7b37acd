"""What other platforms push in formats of their own: kept as it came, read by their adapter later.

A camera platform sends once and never again, whatever it is answered. So its words are stored
first, in any shape, and answered as it likes to be answered.
"""

import hmac
import json
from typing import Any

from django.db import transaction

from jianhu.base import moments
from jianhu.base.journal import record_many
from jianhu.base.people import system
from jianhu.kit.digest import sm3
from jianhu.kit.errors import Refusal
from jianhu.sensing.facts import SignalSeen
from jianhu.sensing.models import Message, Source
from jianhu.sensing.rules import adapters, theme_of, themes
from jianhu.sensing.rules.adapters import Adapter, Signal

PUSHED = "push"
LARGEST = 4_000_000


class UnknownPusher(Refusal):
    """The sender is not a source of ours, or its key is wrong: which of the two is not said."""

    code = "unknown-source"
    status = 401


class TooLarge(Refusal):
    code = "too-large"
    status = 413


@transaction.atomic
def keep_push(code: str, key: str, body: bytes, peer: str = "") -> dict[str, Any]:
    """Store what a platform pushed, and return what it wants to hear."""
    source = Source.objects.filter(code=code, active=True).first()
    if source is None or not source.secret or not same(source.secret, key):
        raise UnknownPusher("来源不存在或密钥不正确。")
    adapter = adapter_of(source)
    if len(body) > LARGEST:
        raise TooLarge("一次推送不能超过 4 MB；图片请传地址。")
    now = moments.now()
    Message.objects.create(
        protocol=PUSHED, raw=body, digest=sm3(body), device_code=code, peer=peer, received_at=now
    )
    source.seen_at = now
    source.save(update_fields=["seen_at"])
    return adapter.answer


def same(secret: str, key: str) -> bool:
    """Compare in constant time; as bytes, since a header may say anything."""
    return hmac.compare_digest(secret.encode(), key.encode("utf-8", "replace"))


def adapter_of(source: Source) -> Adapter:
    adapter = adapters().get(source.adapter or source.kind)
    if adapter is None:
        raise Refusal(f"来源“{source.name}”没有接入格式，请改用签名接口推送。")
    return adapter


def read_pushes(messages: list[Message]) -> None:
    """Read stored pushes and tell what they saw. The same push twice is told once."""
    sources = {s.code: s for s in Source.objects.filter(code__in={m.device_code for m in messages})}
    told: list[tuple[Message, SignalSeen]] = []
    for message in messages:
        source = sources[message.device_code]
        signals = _signals(message, adapter_of(source))
        told += [(message, _seen(message, source, signal)) for signal in signals]
    record_many(system(), told)


def _signals(message: Message, adapter: Adapter) -> list[Signal]:
    """Return what is sure enough to be told; the rest stays with the message."""
    try:
        signals = adapter.read(json.loads(bytes(message.raw)))
    except (ValueError, Refusal, RecursionError) as error:
        message.problem = f"推送内容无法识别：{error}"[:200]
        return []
    sure = [signal for signal in signals if _triggers(signal)]
    message.kind, message.at = "push", message.received_at
    message.values = {"signals": len(signals), "triggered": len(sure)}
    return sure


def _triggers(signal: Signal) -> bool:
    theme = themes().get(theme_of(signal.kind))
    return theme is None or theme.triggers(signal.kind, signal.confidence)


def _seen(message: Message, source: Source, signal: Signal) -> SignalSeen:
    return SignalSeen(
        message=message.pk,
        source=source.code,
        source_kind=source.kind,
        theme=theme_of(signal.kind),
        **signal._asdict(),
    )
