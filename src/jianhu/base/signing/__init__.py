"""Reliable electronic signatures (电子签名法 13): one interface, whoever gives them."""

from jianhu.base.signing.provider import Provider, Signed, provider, provider_called

__all__ = ["Provider", "Signed", "provider", "provider_called"]
