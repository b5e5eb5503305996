"""Helplines as a page shows them: grouped by what they are for, each number with the link that dials it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from django.utils.translation import gettext_lazy as _

from hearthside.catalog import phone
from hearthside.catalog.checks.helplines import is_old
from hearthside.catalog.types import Country, Emergency, Helpline

# The order of the page. Couple therapy is not among them, on purpose: nobody who is afraid is sent there.
GROUPS: dict[str, Any] = {
    "violence": _("When you are hurt or afraid at home"),
    "crisis": _("When you don’t want to go on"),
    "sexual_violence": _("After sexual violence"),
    "men": _("For men"),
    "lgbtq": _("For LGBTQ+ people"),
    "police": _("The police, when it is not urgent"),
    "doctor": _("A doctor"),
}


class Call(NamedTuple):
    """A number as printed, the link that dials it, and what is special about it."""

    shown: str
    href: str
    what: Any = ""


@dataclass(frozen=True)
class Contact:
    """One service, and the numbers that reach it."""

    facts: Helpline
    calls: tuple[Call, ...]
    again: bool = False  # its number stands further up on the same page

    @property
    def told(self) -> bool:
        """Say whether anything is known of hours, cost, language or whom it is for."""
        facts = self.facts
        return any(
            (facts.covers, facts.hours, facts.free, facts.hidden_on_bill, facts.audience, facts.languages)
        )

    @property
    def website(self) -> str | None:
        """The website, unless the chat is at the same address."""
        return self.facts.url if self.facts.url != self.facts.chat else None


class Group(NamedTuple):
    """Services for one thing."""

    title: Any
    contacts: Sequence[Contact]


@dataclass(frozen=True)
class Sheet:
    """Everything that a page says about one country on the day `today`."""

    country: Country
    emergency: Sequence[tuple[Emergency, Call]]
    groups: Sequence[Group]
    has_doctor: bool
    old: bool


def sheet(country: Country, today: date) -> Sheet:
    """Lay out one country."""
    groups = tuple(_groups(country, GROUPS))
    return Sheet(
        country=country,
        emergency=[(entry, Call(entry.phone, phone.link(entry.phone))) for entry in country.emergency],
        groups=groups,
        has_doctor=any(line.about == "doctor" for line in country.lines),
        old=is_old(country, today),
    )


def short(country: Country) -> Sheet:
    """Lay out what matters most of one country, for a page that is kept on a phone for years."""
    emergency = [(entry, Call(entry.phone, phone.link(entry.phone))) for entry in country.emergency]
    groups = tuple(_groups(country, ("violence", "crisis")))
    return Sheet(country=country, emergency=emergency, groups=groups, has_doctor=False, old=False)


def own_behaviour(countries: Iterable[Country]) -> list[tuple[Country, Sequence[Contact]]]:
    """Give the services that also talk with people who worry about what they do themselves, by country."""
    found = [(here, [contact(line) for line in here.lines if line.own_behaviour]) for here in countries]
    return [(here, contacts) for here, contacts in found if contacts]


def therapists(countries: Iterable[Country]) -> list[tuple[Country, Sequence[Contact]]]:
    """Give the directories of couple therapists, by country. Only for pages that say who they are not for."""
    found = [(here, [contact(line) for line in here.lines if line.about == "therapy"]) for here in countries]
    return [(here, contacts) for here, contacts in found if contacts]


def contact(line: Helpline, *, again: bool = False) -> Contact:
    """Give one service with the links that dial its numbers."""
    return Contact(line, tuple(_calls(line)), again)


def _groups(country: Country, kinds: Iterable[str]) -> Iterator[Group]:
    above: set[str] = set()
    for kind in kinds:
        lines = [line for line in country.lines if line.about == kind]
        contacts = [contact(line, again=line.phone in above) for line in lines]
        above |= {line.phone for line in lines if line.phone}
        if contacts:
            yield Group(GROUPS[kind], contacts)


def _calls(line: Helpline) -> Iterator[Call]:
    labelled: list[tuple[str | None, Any]] = [
        (line.phone, ""),
        *((number, "") for number in line.also),
        (line.from_abroad, _("from abroad")),
        (line.textphone, _("textphone")),
        (line.ussd, _("free code on a mobile")),
    ]
    for number, what in labelled:
        if number:
            yield Call(number, phone.link(number), what)
