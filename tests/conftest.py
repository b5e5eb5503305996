"""What all tests share: settings of their own in a folder of their own, before Django reads any."""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile
from pathlib import Path

import pytest


def own_folder() -> Path:
    """Make a data folder for this run. Kept in memory where there is such a place: tests write a lot."""
    for name in [name for name in os.environ if name.startswith("HEARTHSIDE_")]:
        del os.environ[name]
    memory = Path("/dev/shm")  # noqa: S108  the folder below it gets a name of its own
    made = Path(tempfile.mkdtemp(prefix="hearthside-tests-", dir=memory if memory.is_dir() else None))
    atexit.register(shutil.rmtree, made, ignore_errors=True)
    os.environ["HEARTHSIDE_DATA"] = str(made)
    os.environ["DJANGO_SETTINGS_MODULE"] = "hearthside.project.settings"
    return made


# The processes of -n 2 share this folder too, and have loaded Django before they come here.
DATA = Path(os.environ["HEARTHSIDE_DATA"]) if "PYTEST_XDIST_WORKER" in os.environ else own_folder()

from django.conf import settings  # noqa: E402  the environment above comes first
from hypothesis import HealthCheck  # noqa: E402  likewise
from hypothesis import settings as laws  # noqa: E402  likewise

# How long an example takes is no law.
laws.register_profile("hearthside", deadline=None, suppress_health_check=[HealthCheck.too_slow])
laws.load_profile("hearthside")

settings.PASSPHRASE_COST = (1, 8)  # a passphrase is tried in one millisecond instead of 72
settings.STORAGES = {
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
settings.WHITENOISE_AUTOREFRESH = settings.WHITENOISE_USE_FINDERS = True  # without collecting them first
_database = settings.DATABASES["default"]
if "sqlite" in _database["ENGINE"]:
    # A file, not memory: racing threads then meet the locks that they meet in real life.
    _database.setdefault("TEST", {})["NAME"] = str(DATA / "test.sqlite3")
    _database["OPTIONS"]["init_command"] += "PRAGMA synchronous=OFF;"


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Begin with what takes long, or one process would still be at it when the other has nothing left to do.

    On PostgreSQL, leave out what is about SQLite's own files: there is nothing of it to look into.
    """
    items.sort(key=lambda item: item.get_closest_marker("long") is None)
    if "sqlite" in _database["ENGINE"]:
        return
    left_out = [item for item in items if item.get_closest_marker("sqlite")]
    items[:] = [item for item in items if item not in left_out]
    config.hook.pytest_deselected(items=left_out)
