"""The web process's entry."""

import os
import warnings
from threading import Thread

from django.core.asgi import get_asgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "jianhu.project.settings")
# Files are whole in memory before they are sent; ours are photographs and pieces of the map.
warnings.filterwarnings("ignore", message="StreamingHttpResponse must consume synchronous")
application = get_asgi_application()

if os.environ.get("JIANHU_PROCESS") == "web":
    from jianhu.project.worker import warm_up

    Thread(target=warm_up, daemon=True).start()
