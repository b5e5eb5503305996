"""The small house, for every test of this folder."""

from __future__ import annotations

import pytest
from pytest_django.fixtures import Settings

from tests.web.site import ROOMS

LOADERS = ["django.template.loaders.app_directories.Loader"]


@pytest.fixture(autouse=True)
def house(settings: Settings) -> Settings:
    """Serve the small house of site.py, with no room of the real one."""
    settings.ROOT_URLCONF = "tests.web.site"
    settings.ROOMS = ROOMS
    settings.MIDDLEWARE = [
        "hearthside.web.headers.Headers",
        "django.middleware.common.CommonMiddleware",
        "django.middleware.csrf.CsrfViewMiddleware",
        "hearthside.web.notices.Notices",
    ]
    options = {
        "context_processors": ["hearthside.web.context.house"],
        "builtins": ["hearthside.web.templatetags.quick", "hearthside.web.templatetags.stills"],
        "loaders": [("django.template.loaders.cached.Loader", LOADERS)],
    }
    settings.TEMPLATES = [{"BACKEND": "django.template.backends.django.DjangoTemplates", "OPTIONS": options}]
    return settings
