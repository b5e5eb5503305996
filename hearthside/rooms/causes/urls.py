"""Addresses of the map. They name neither a cause nor what anybody said."""

from __future__ import annotations

from django.urls import path

from hearthside.rooms.causes import asking, views

app_name = "causes"
urlpatterns = [
    path("", views.home, name="home"),
    path("mine/", views.mine, name="mine"),
    path("begin/", asking.begin, name="begin"),
    path("q/<slug:sitting>/<int:step>/", asking.items, name="items"),
    path("q/<slug:sitting>/more/", asking.more, name="more"),
    path("q/<slug:sitting>/last/", asking.last, name="last"),
    path("before/", asking.safe, name="safe"),
    path("pace/", asking.pace, name="pace"),
    path("show/", views.show, name="show"),
    path("c/<slug:named>/", views.cause, name="cause"),
]
