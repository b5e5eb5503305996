"""Where to turn: helplines by country, and the words of the help room."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from msgspec import Meta, Struct

from hearthside.catalog.types.base import Grade, Line, Passage


class Emergency(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A number for immediate danger and what it brings. What is dialled follows from `phone`."""

    phone: Annotated[str, Meta(min_length=2, max_length=20)]
    services: Line
    note: Line | None = None
    chat: str | None = None


class Helpline(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A service that people can turn to, and for what. What is not verified is left out, never guessed.

    `confidence` high: two independent public sources agree; medium: fewer do. `own_behaviour`: also there
    for people worried about what they do themselves. `covers`: only this part of the country.
    """

    about: Literal["violence", "crisis", "sexual_violence", "lgbtq", "men", "police", "doctor", "therapy"]
    name: Line
    phone: str | None = None
    also: tuple[str, ...] = ()
    from_abroad: str | None = None
    text: Line | None = None
    textphone: str | None = None
    whatsapp: str | None = None
    ussd: str | None = None
    email: str | None = None
    chat: str | None = None
    url: str | None = None
    instructions: Line | None = None
    hours: Line | None = None
    free: bool = False
    hidden_on_bill: bool = False
    own_behaviour: bool = False
    audience: Line | None = None
    languages: Line | None = None
    covers: Line | None = None
    note: Line | None = None
    caution: Line | None = None
    confidence: Literal["high", "medium"]
    sources: Annotated[int, Meta(ge=1)]


class Country(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Where to turn in one country; `slug` is its ISO code in small letters. `first` stands on top.

    `checked` is the day on which it was gathered from public pages. `missing`: what could not be verified.
    """

    slug: Annotated[str, Meta(pattern=r"^[a-z]{2}$")]
    name: Line
    first: Line
    checked: date
    emergency: Annotated[tuple[Emergency, ...], Meta(min_length=1)]
    lines: Annotated[tuple[Helpline, ...], Meta(min_length=1)]
    quiet: Line | None = None
    note: Line | None = None
    missing: tuple[Line, ...] = ()


class Directory(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A list that somebody else keeps, for many countries: of helplines or of therapists."""

    slug: str
    name: Line
    about: Line
    url: str
    kind: Literal["helplines", "therapy"]
    order: int = 100


class Guide(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A page of the help room. `body` is CommonMark with `[@evidence-id]`, as in articles."""

    slug: str
    title: Line
    summary: Passage
    evidence: tuple[str, ...] = ()
    body: str


class Sign(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A sign that it may be time for help, with the reason, and whose help: `leads` says where it leads.

    `signal`: the rule by which Hearthside notices it in a member's own answers, where there is one; `helps`:
    the kinds of help (therapies) that fit.
    """

    slug: str
    words: Line
    reason: Passage
    leads: Literal["safety", "crisis", "doctor", "alone", "couple"]
    evidence: tuple[str, ...] = ()
    signal: Literal["trust", "heavy", "roommates", "loaded", "no-change"] | None = None
    helps: tuple[str, ...] = ()
    order: int


class Therapy(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One kind of help from outside: what happens there, what is known about it, and how well."""

    slug: str
    name: Line
    about: Passage
    known: Passage
    evidence: tuple[str, ...] = ()
    grade: Grade | None = None
    order: int
