"""What all tests share: settings of their own in a folder of their own, before Django reads any."""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile
from pathlib import Path

for _name in [name for name in os.environ if name.startswith("HEARTHSIDE_")]:
    del os.environ[_name]
_memory = Path("/dev/shm")  # noqa: S108  kept in memory where there is such a folder, since tests write a lot
DATA = Path(tempfile.mkdtemp(prefix="hearthside-tests-", dir=_memory if _memory.is_dir() else None))
atexit.register(shutil.rmtree, DATA, ignore_errors=True)
os.environ["HEARTHSIDE_DATA"] = str(DATA)
os.environ["DJANGO_SETTINGS_MODULE"] = "hearthside.project.settings"

from django.conf import settings  # noqa: E402  the environment above comes first

settings.PASSPHRASE_COST = (1, 8)  # a passphrase is tried in one millisecond instead of 72
settings.STORAGES = {
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
settings.WHITENOISE_AUTOREFRESH = settings.WHITENOISE_USE_FINDERS = True  # without collecting them first
if "sqlite" in settings.DATABASES["default"]["ENGINE"]:
    # A file, not memory: racing threads then meet the locks that they meet in real life.
    settings.DATABASES["default"].setdefault("TEST", {})["NAME"] = str(DATA / "test.sqlite3")
    settings.DATABASES["default"]["OPTIONS"]["init_command"] += "PRAGMA synchronous=OFF;"
