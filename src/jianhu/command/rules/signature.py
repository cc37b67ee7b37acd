"""Signed batches: who sent this, is it fresh, is it whole. Pure."""

import hmac
import json
import re
from datetime import datetime
from hashlib import sha256
from typing import Any

from jianhu.command.rules.parameters import parameter
from jianhu.kit.errors import Refusal, Unreadable

LARGEST_BATCH = 1000
CHANNELS = {"drone": "drone", "device-network": "device", "grid": "grid", "hotline": "hotline"}
CHANNELS |= dict.fromkeys(("eye", "street", "traffic", "gate", "water", "satellite"), "camera")


class BadSignature(Refusal):
    """The sender could not be made sure of."""

    code = "bad-signature"
    status = 401


def check_signature(secret: str, said_at: str, signature: str, body: bytes, now: datetime) -> None:
    """Refuse unless ``signature`` is the HMAC-SHA256 of ``<unix seconds>.<body>`` and is fresh."""
    if not is_fresh(said_at, now):
        raise BadSignature("签名时间缺失或已过期，请核对发送方时钟。")
    right = hmac.new(secret.encode(), said_at.encode() + b"." + body, sha256).hexdigest()
    given = signature.encode("utf-8", "replace")
    if not secret or not hmac.compare_digest(right.encode(), given):
        raise BadSignature("签名不正确。")


def is_fresh(said_at: str, now: datetime) -> bool:
    """Digits only: ``nan`` is neither older nor newer than anything."""
    if not re.fullmatch(r"[0-9]{1,12}(\.[0-9]{1,9})?", said_at):
        return False
    return abs(now.timestamp() - float(said_at)) <= parameter("signature-age")


def channel_of(kind: str) -> str:
    """Return the channel of leads that a kind of source sends."""
    return CHANNELS.get(kind, "platform")


def read_batch(body: bytes) -> list[Any]:
    """Return the items of ``{"items": […]}``; a broken body is refused whole, nothing is kept."""
    try:
        items = json.loads(body)["items"]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise Unreadable('请求内容应当是 {"items": […]} 形式的JSON。') from error
    if not isinstance(items, list) or not 1 <= len(items) <= LARGEST_BATCH:
        raise Unreadable(f"一批应当有1至{LARGEST_BATCH}条。")
    return items
