"""What somebody typed into a form that could not be kept is given back, on one page and nowhere else."""

from __future__ import annotations

from typing import Literal

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render

BOXES = (  # the boxes into which people write, in all rooms: what stands in them is never thrown away
    *("words", "note", "title", "guess", "went", "did", "meant", "thanks"),
    *("feeling", "happened", "need", "theirs", "built"),
)
Why = Literal["for_one", "closed"]


def typed(sent: QueryDict) -> list[str]:
    """Everything that was written in a form, box by box."""
    return [words for name in BOXES for words in sent.getlist(name) if words.strip()]


def given_back(request: HttpRequest, why: Why, partner: str) -> HttpResponse:
    """Answer 409 with what was typed: what the page had promised about it was so no more when it was sent."""
    context = {"why": why, "partner": partner, "typed": typed(request.POST), "again": request.path}
    return render(request, "ui/not_sent.html", context, status=409)
