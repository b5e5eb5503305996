"""What makes an app on a phone: a manifest, a worker that keeps static files, a page for no network."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.templatetags.static import static
from django.urls import Resolver404, resolve
from django.views.decorators.http import require_GET

from hearthside.web import rooms

SHEETS = ("tokens", "letter", "shell", "controls", "parts", "drawings")
SCRIPTS = ("exit", "page")
ICON = Path(__file__).parent / "static/web/img/icon.svg"


def kept() -> list[str]:
    """Give what a phone keeps: static files and the page for no network."""
    sheets = [static(f"web/css/{name}.css") for name in SHEETS]
    scripts = [static(f"web/js/{name}.js") for name in SCRIPTS]
    images = [static("web/img/icon.svg"), static("web/img/icon-192.png")]
    return ["/offline", *sheets, *scripts, *images]


def public() -> list[str]:
    """Give the public pages that rooms let a phone keep."""
    return [page for room in rooms.rooms() for page in room.offline]


def version(pages: Sequence[str]) -> str:
    """Name what is kept by its addresses and its words, so that a corrected number reaches every phone."""
    told = hashlib.sha256("\n".join(pages).encode())
    for page in pages:
        told.update(_words(page))
    return told.hexdigest()[:12]


@cache
def _words(page: str) -> bytes:
    asked = HttpRequest()
    asked.method = "GET"
    try:
        found = resolve(page)
    except Resolver404:
        return b""  # a static file: its name changes with its bytes
    answer: HttpResponse = found.func(asked, *found.args, **found.kwargs)
    return answer.content


@require_GET
def manifest(request: HttpRequest) -> JsonResponse:
    """Name the app for the home screen. The name is a setting, for those who want one that says nothing."""
    name = getattr(settings, "APP_NAME", "Hearthside")
    icons = [
        {"src": static("web/img/icon-192.png"), "sizes": "192x192", "type": "image/png"},
        {"src": static("web/img/icon-512.png"), "sizes": "512x512", "type": "image/png"},
        {
            "src": static("web/img/icon-maskable.png"),
            "sizes": "512x512",
            "type": "image/png",
            "purpose": "maskable",
        },
    ]
    facts = {
        "id": "/",
        "name": name,
        "short_name": name,
        "start_url": "/",
        "scope": "/",
        "display": "standalone",
        "background_color": "#f4eee1",
        "theme_color": "#f4eee1",
        "icons": icons,
    }
    return JsonResponse(facts, content_type="application/manifest+json")


@require_GET
def service_worker(request: HttpRequest) -> HttpResponse:
    """Give the worker, named after what it keeps: other files, or other words, are another cache."""
    files, pages = kept(), public()
    context = {
        "kept": files,
        "pages": pages,
        "version": version(files + pages),
        "static": settings.STATIC_URL,
    }
    return render(request, "web/sw.js", context, content_type="text/javascript; charset=utf-8")


@require_GET
def offline(request: HttpRequest) -> HttpResponse:
    """Say that there is no network. The same bytes for everybody: it is kept on the phone."""
    context = {"pages": public(), "app_name": getattr(settings, "APP_NAME", "Hearthside")}
    return HttpResponse(render_plain("errors/offline.html", context))


@require_GET
def favicon(request: HttpRequest) -> HttpResponse:
    """Give the icon that browsers ask for by themselves where a page names none: a file, a plain answer."""
    return HttpResponse(ICON.read_bytes(), content_type="image/svg+xml")


def render_plain(template: str, context: dict[str, object]) -> str:
    """Render without the request, so that nothing of who asks can be in it."""
    from django.template import loader

    return loader.get_template(template).render(context)
