"""The product's own settings, with one bare page beside it to compare with. Only for benches."""

from __future__ import annotations

from hearthside.project.settings import *  # noqa: F403  every setting, as the server has it
from hearthside.project.settings import INSTALLED_APPS

INSTALLED_APPS = [*INSTALLED_APPS, "django.contrib.sessions"]
ROOT_URLCONF = "bench.urls"
