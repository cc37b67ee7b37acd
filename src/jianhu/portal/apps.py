"""The portal, as Django knows it."""

from django.apps import AppConfig


class PortalConfig(AppConfig):
    name = "jianhu.portal"
    verbose_name = "群众服务"
