"""Django's settings, all of them following from the table in options.py."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import urlsplit

from hearthside.catalog.load import further
from hearthside.project import quiet
from hearthside.project.database import database
from hearthside.project.options import read
from hearthside.project.rooms import ROOMS as ROOM_NAMES
from hearthside.project.secret import secret_key

OPTIONS = read(os.environ)
DATA = Path(OPTIONS.data)
if OPTIONS.content:
    further(Path(OPTIONS.content).resolve())
DEBUG = OPTIONS.debug
DEMO = OPTIONS.demo
SECRET_KEY = secret_key(OPTIONS.secret_key, DATA)
SIGNUP = OPTIONS.signup
PASSPHRASE_COST = (3, OPTIONS.passphrase_mib)  # rounds and MiB of Argon2id: docs/vault-format.md, 2

# Where people reach us. With HTTPS every cookie is locked to this one host.
_address = urlsplit(OPTIONS.url or f"http://127.0.0.1:{OPTIONS.port}")
SECURE = _address.scheme == "https"
ORIGIN = f"{_address.scheme}://{_address.netloc}"
ALLOWED_HOSTS = sorted(
    {_address.hostname or "", "localhost", "127.0.0.1", "[::1]"}
    | {name.strip() for name in OPTIONS.hosts.split(",") if name.strip()}
)
CSRF_TRUSTED_ORIGINS = [ORIGIN]
COOKIE_PREFIX = "__Host-" if SECURE else ""
SESSION_COOKIE_NAME = f"{COOKIE_PREFIX}hearthside"
SESSION_COOKIE_SECURE = SECURE
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Strict"
CSRF_COOKIE_NAME = f"{COOKIE_PREFIX}form"
CSRF_COOKIE_SECURE = SECURE
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Strict"
# Behind a proxy of one's own only: at home a phone that lost its certificate could never get past this.
SECURE_HSTS_SECONDS = 31_536_000 if SECURE and OPTIONS.proxy else 0
SECURE_REFERRER_POLICY = "same-origin"  # why not "no-referrer": web/headers.py


# No auth, no admin and no session app, on purpose: opening a slot is signing in (docs/vault-format.md, 2).
INSTALLED_APPS = [
    "django.contrib.staticfiles",
    "django.forms",
    "django_htmx",
    "hearthside.web",
    "hearthside.people",
    "hearthside.nudges",
    "hearthside.journal",
    *(f"hearthside.rooms.{room}" for room in ROOM_NAMES),
    "hearthside.project",
]
ROOMS = [f"hearthside.rooms.{room}.room.ROOM" for room in ROOM_NAMES]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "hearthside.web.headers.Headers",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "hearthside.web.notices.Notices",
    "django_htmx.middleware.HtmxMiddleware",
    "hearthside.people.middleware.Unlocked",
    "hearthside.journal.middleware.Visit",
]
LOGGING = quiet.LOGGING
DEFAULT_EXCEPTION_REPORTER = "hearthside.project.quiet.Reporter"
CSRF_FAILURE_VIEW = "hearthside.web.errors.stale_form"
ROOT_URLCONF = "hearthside.project.urls"
WSGI_APPLICATION = "hearthside.project.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "hearthside.web.context.house",
            ],
            "builtins": [
                "hearthside.web.templatetags.quick",
                "hearthside.web.templatetags.stills",
                "hearthside.web.templatetags.promised",
            ],
            "libraries": {"i18n": "hearthside.web.templatetags.quick_i18n"},
        },
    }
]
FORM_RENDERER = "hearthside.web.forms.Renderer"

DATABASES = {"default": database(OPTIONS.database, DATA)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

STATIC_URL = "/static/"
STATIC_ROOT = DATA / "static"
STORAGES = {
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    }
}
WHITENOISE_MAX_AGE = 3600

LANGUAGE_CODE = "en"
USE_I18N = True
USE_TZ = True
TIME_ZONE = "UTC"

# Nothing that is sent here is ever spooled to a file, to lie there in the clear (docs/threat-model.md, 58).
FILE_UPLOAD_HANDLERS = ["django.core.files.uploadhandler.MemoryFileUploadHandler"]
FILE_UPLOAD_MAX_MEMORY_SIZE = 16 * 1024 * 1024
DATA_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024
