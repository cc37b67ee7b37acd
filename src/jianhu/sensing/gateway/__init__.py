"""The gateway: devices speak here, and are answered once what they said is safe."""

from jianhu.sensing.gateway.limits import Limits
from jianhu.sensing.gateway.server import Gateway, serve

__all__ = ["Gateway", "Limits", "serve"]
