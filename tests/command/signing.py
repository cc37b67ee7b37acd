"""A camera platform that signs what it sends."""

import hmac
import json
from hashlib import sha256

from django.test import Client

from jianhu.base import moments

SECRET = "tavern-secret"


def item(ref, **said):
    given = {
        "id": ref,
        "text": "路边有人摆摊",
        "kind": "street-vending",
        "device": "",
        "at": moments.local(moments.now()).isoformat(),
        "lon": 120.45,
        "lat": 30.05,
    }
    return given | said


def send(items, *, secret=SECRET, at=None, body=None, source="street-eyes"):
    body = body if body is not None else json.dumps({"items": items}).encode()
    stamp = str(at or int(moments.now().timestamp()))
    signature = hmac.new(secret.encode(), stamp.encode() + b"." + body, sha256).hexdigest()
    return Client().post(
        "/api/command/leads",
        body,
        content_type="application/json",
        headers={
            "X-Jianhu-Source": source,
            "X-Jianhu-Time": stamp,
            "X-Jianhu-Signature": signature,
        },
    )


def ask(path, *, secret=SECRET, source="street-eyes"):
    """Read something back, signing the path."""
    stamp = str(int(moments.now().timestamp()))
    said = stamp.encode() + b"." + path.encode()
    signature = hmac.new(secret.encode(), said, sha256).hexdigest()
    return Client().get(
        path,
        headers={
            "X-Jianhu-Source": source,
            "X-Jianhu-Time": stamp,
            "X-Jianhu-Signature": signature,
        },
    )
