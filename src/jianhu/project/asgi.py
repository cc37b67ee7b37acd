"""The web process's entry."""

import os
from threading import Thread

from django.core.asgi import get_asgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "jianhu.project.settings")
application = get_asgi_application()

if os.environ.get("JIANHU_PROCESS") == "web":
    from jianhu.project.worker import warm_up

    Thread(target=warm_up, daemon=True).start()
