"""Addresses of the house itself: what the home screen of a phone needs, and the style page."""

from __future__ import annotations

from django.conf import settings
from django.urls import URLPattern, path

from hearthside.web import pwa, style

app_name = "web"
urlpatterns: list[URLPattern] = [
    path("manifest.webmanifest", pwa.manifest, name="manifest"),
    path("sw.js", pwa.service_worker, name="service_worker"),
    path("offline", pwa.offline, name="offline"),
    path("favicon.ico", pwa.favicon, name="favicon"),
]
if settings.DEBUG or getattr(settings, "STYLE_PAGE", False):
    urlpatterns.append(path("style/", style.page, name="style"))
