"""Every address of the house, and the bare page."""

from __future__ import annotations

from django.urls import path

from bench.bare import bare
from hearthside.project.urls import urlpatterns as house

urlpatterns = [path("bench/bare", bare), *house]
