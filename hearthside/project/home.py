"""The one-time step on a phone at home: get to know this server's certificate. Only with --lan."""

from __future__ import annotations

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import URLPattern, path
from django.views.decorators.http import require_safe

from hearthside.project import lan


@require_safe
def explain(request: HttpRequest) -> HttpResponse:
    """Say why the phone warned, and what to do about it once."""
    return render(request, "project/home.html")


@require_safe
def authority(request: HttpRequest) -> HttpResponse:
    """Hand out the authority's certificate. It is public; its key never leaves the data folder."""
    try:
        content = lan.files(settings.DATA).authority.read_bytes()
    except FileNotFoundError:
        raise Http404 from None
    answer = HttpResponse(content, content_type="application/x-x509-ca-cert")
    answer.headers["Content-Disposition"] = 'attachment; filename="hearthside.crt"'
    return answer


urlpatterns: list[URLPattern] = [
    path("lan/", explain, name="lan"),
    path("lan/hearthside.crt", authority, name="lan-authority"),
]
