"""Settings. Everything that differs between installations comes from the environment.

No number from a law, no service level and no threshold stands here: those are register rows.
"""

import json
import os
from pathlib import Path

import dj_database_url

from jianhu.project.logs import logging_config
from jianhu.project.secret import secret_key

HOME = Path(os.environ.get("JIANHU_HOME", "var")).resolve()
SIGNING = os.environ.get("JIANHU_SIGNING", "jianhu.base.signing.local:LocalSM2")
DEMO = os.environ.get("JIANHU_DEMO") == "1"
DEBUG = os.environ.get("JIANHU_DEBUG") == "1"
SECRET_KEY = secret_key(HOME)
ALLOWED_HOSTS = os.environ.get("JIANHU_HOSTS", "localhost,127.0.0.1,[::1]").split(",")
CSRF_TRUSTED_ORIGINS = [url for url in os.environ.get("JIANHU_ORIGINS", "").split(",") if url]
SECURE = os.environ.get("JIANHU_HTTPS") == "1"

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "ninja",
    "jianhu.base",
    "jianhu.organisations",
    "jianhu.catalogue",
    "jianhu.subjects",
    "jianhu.inspections",
    "jianhu.sensing",
    "jianhu.command",
    "jianhu.cases",
    "jianhu.scenarios",
    "jianhu.cockpit",
    "jianhu.portal",
    "jianhu.project",
]
MIDDLEWARE = [
    "jianhu.project.requests.request_id",
    "jianhu.project.problems.in_our_words",
    "jianhu.project.turns.people_first",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "jianhu.project.csp.content_security_policy",
    "jianhu.project.passwords.own_password_first",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
            ]
        },
    }
]
ROOT_URLCONF = "jianhu.project.urls"
ASGI_APPLICATION = "jianhu.project.asgi.application"

DATABASES = {
    "default": dj_database_url.parse(
        os.environ.get("JIANHU_DATABASE", f"sqlite:///{HOME}/jianhu.sqlite3"),
        conn_max_age=60,
        conn_health_checks=True,
    )
}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"]["CONN_MAX_AGE"] = None
    DATABASES["default"]["OPTIONS"] = {
        "timeout": 30,
        "transaction_mode": "IMMEDIATE",
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;",
    }
if os.environ.get("JIANHU_PROCESS") == "web":  # each request has a thread of its own
    DATABASES["default"]["CONN_MAX_AGE"] = 0
    if DATABASES["default"]["ENGINE"].endswith("postgresql"):
        most = int(os.environ.get("JIANHU_DATABASE_POOL", "20"))
        DATABASES["default"]["OPTIONS"] = {"pool": {"min_size": 2, "max_size": most, "timeout": 10}}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "base.Person"
AUTHENTICATION_BACKENDS = ["jianhu.organisations.backend.PostBackend"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "jianhu.project.passwords.LongEnough", "OPTIONS": {"min_length": 10}},
    *(
        {"NAME": f"django.contrib.auth.password_validation.{name}"}
        for name in (
            "UserAttributeSimilarityValidator",
            "CommonPasswordValidator",
            "NumericPasswordValidator",
        )
    ),
]
LOGIN_URL = "/login"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE
SESSION_COOKIE_AGE = 12 * 3600
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if SECURE else None
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"

# A base map of the installation's own, as JSON: {"kind": "wmts", "layers": […], "template": …}
BASE_MAP = json.loads(os.environ.get("JIANHU_BASE_MAP", "null"))

# By which estimate visits are ordered; without the file, by colour and past findings.
RISK_MODEL = Path(os.environ.get("JIANHU_RISK_MODEL", HOME / "risk-model.json"))

LANGUAGE_CODE = "zh-hans"
TIME_ZONE = "Asia/Shanghai"
USE_TZ = True

STATIC_URL = "/static/"
STATICFILES_DIRS = [folder for folder in [Path(__file__).parents[1] / "static"] if folder.is_dir()]
STATIC_ROOT = HOME / "static"
WHITENOISE_USE_FINDERS = True
WHITENOISE_SKIP_COMPRESS_EXTENSIONS = ["pmtiles", "png", "jpg", "woff2", "gz", "br"]
MEDIA_ROOT = HOME / "files"
DATA_UPLOAD_MAX_MEMORY_SIZE = 25 * 1024 * 1024
FILE_UPLOAD_PERMISSIONS = 0o640

LOGGING = logging_config()
