"""Every form of every room, what is typed into it and what it is about; and the addresses without words.

A new room adds a line to FORMS for each form in which somebody can write, or names its address in
WORDLESS; `test_every_address_is_in_the_story` says so otherwise.
"""

from __future__ import annotations

from collections.abc import Callable

from hearthside.catalog.load import library
from hearthside.engine.ledger.lasting.differences import Differences
from hearthside.engine.ledger.lasting.repairs import Repairs
from hearthside.records.kinds.draft_kept import DraftKept
from hearthside.records.kinds.handed import Handed
from hearthside.rooms.path import left
from hearthside.rooms.path import week as weeks
from hearthside.web.handles import handle
from tests.disk.appreciation import APPRECIATION
from tests.disk.checkins import CHECKINS, going
from tests.disk.teller import WORDS, Form, Teller


def card(teller: Teller) -> str | None:
    """The next card of the deck, another one each visit."""
    slugs = list(library().cards)
    return handle("card", slugs[teller.number % len(slugs)])


def skipped(teller: Teller) -> str | None:
    """A card far down the deck."""
    slugs = list(library().cards)
    return handle("card", slugs[-1 - teller.number % 5])


def first_card(_teller: Teller) -> str | None:
    """The first card of the deck, which both have answered."""
    return handle("card", next(iter(library().cards)))


def guessable(teller: Teller) -> str | None:
    """A card at which one may guess, another one each visit."""
    slugs = [card.slug for card in library().cards.values() if card.guess]
    return handle("card", slugs[teller.number % len(slugs)])


def newest_card(teller: Teller) -> str | None:
    """The card that was added last."""
    slug = next(reversed(teller.who.book().ledger.own_cards), None)
    return handle("card", slug) if slug else None


def own_card(teller: Teller) -> str | None:
    """A card that the two have added."""
    slug = next(iter(teller.who.book().ledger.own_cards), None)
    return handle("card", slug) if slug else None


def offered(teller: Teller) -> str | None:
    """What stands first in this week."""
    slugs = [standing.practice for standing in weeks.read(teller.who.book()).every if standing.practice]
    return handle("practice", slugs[0]) if slugs else None


def undone(teller: Teller) -> str | None:
    """What stood in last week and did not happen, or what never stood there."""
    return next((one.named for one in left.things(teller.who.book())), liked(teller))


def liked(teller: Teller) -> str | None:
    """A practice that may be asked about openly."""
    return handle("practice", "one-game-at-the-table")


def sitting_down(_teller: Teller) -> str | None:
    """Listening turns."""
    return handle("session", "listening")


def differing(teller: Teller) -> str | None:
    """The newest page of a difference."""
    return next(reversed(teller.who.book().ledger.of(Differences).leaves), None)


def side(number: int) -> Callable[[Teller], str | None]:
    """One part of it."""

    def found(teller: Teller) -> str | None:
        token = differing(teller)
        return f"{token}/{number}" if token else None

    return found


def repair(teller: Teller) -> str | None:
    """What the partner has sent, if it waits."""
    book = teller.who.book()
    return next((one.id for one in book.ledger.of(Repairs).unmet if one.author == book.partner), None)


def a_story(teller: Teller) -> str | None:
    """A story that the two tell, another one each visit."""
    slugs = list(library().tellings)
    return handle("session", f"tell/{slugs[teller.number % len(slugs)]}")


def questions(_teller: Teller) -> str | None:
    """Closeness questions."""
    return handle("session", "closeness/as-you-are-now")


def handed(teller: Teller) -> str | None:
    """What the partner handed over last."""
    entries = [one for one in teller.who.book().every((Handed,)) if one.author != teller.who.id]
    return entries[-1].id if entries else None


def letter(teller: Teller) -> str | None:
    """A draft that was kept, at every third visit."""
    entries = teller.who.book().every((DraftKept,)) if teller.number % 3 == 2 else []
    return entries[0].id if entries else None


FORMS = [
    Form("today:given", {"moment": "hello"}),
    Form("today:undo", {"moment": "hello"}),
    Form("today:noticed", {"moment": "laugh", "words": WORDS}),
    Form("today:noticed", {"words": WORDS}),
    Form("today:pulse", {"close": "7"}),
    Form("today:pulse", {"close": WORDS}),
    Form("weekly:index", {"close": "6", "tension": "2", "broken": WORDS, "f-touch-low": WORDS}),
    Form("weekly:index", {"close": "6", "stress": "4", "broken": "no", "tell": "on", "item": WORDS}),
    Form("weekly:index", {"close": WORDS}),
    Form("weekly:index", {"verb": "undo"}),
    Form("weekly:index", {"tension": "2", "broken": "no"}),
    Form("decks:card", {"words": WORDS}, about=card),
    Form("decks:skip", about=skipped),
    Form("decks:guess", {"guess": WORDS}, about=guessable),
    Form("decks:card", {"words": WORDS}, about=guessable),
    Form("decks:uncover", {"words": WORDS}, about=guessable),
    Form("decks:reply", {"verdict": "not_quite", "words": WORDS, "turn": "1"}, about=guessable),
    Form("decks:mark", {"mark": "favourite"}, about=card),
    Form("decks:mark", {"mark": WORDS}, about=card),
    Form("decks:still", {"turn": "1"}, about=first_card),
    Form("decks:card", {"words": WORDS, "turn": "2"}, about=first_card),
    Form("decks:talked", {"how": "talked", "words": WORDS}, about=skipped),
    Form("decks:talked", {"how": WORDS, "n": WORDS}, about=skipped),
    Form("decks:ours", {"words": WORDS}),
    Form("decks:change", {"words": WORDS}, about=newest_card),
    Form("decks:lay", {"words": WORDS}, about=own_card),
    Form("decks:card", {"words": WORDS}, about=own_card),
    Form("path:begin", {"minutes": "180", "energy": "2"}),
    Form("path:time", {"minutes": "90", "energy": "1"}),
    Form("path:life", {"child": "on"}),
    Form("path:done", about=offered),
    Form("path:rate", {"closer": "4", "note": WORDS, "words": WORDS, "chore": "on"}, about=offered),
    Form("path:rate", {"note": WORDS, "words": WORDS}, about=offered),
    Form("path:rate", {"verb": "show", "words": WORDS}, about=offered),
    Form("path:choose", {"verb": "later", "place": "both", "reason": WORDS}, about=offered),
    Form("path:became", {"because": "time", "words": WORDS}, about=undone),
    Form("path:became", {"because": WORDS}, about=undone),
    Form("path:tastes", {"play": "5", "novelty": "1", "rituals": "3"}),
    Form("path:tastes", {"play": WORDS}),
    Form("path:taste", {"mark": "5", "library": WORDS}, about=liked),
    Form("causes:pace", {"pace": "steady"}),
    Form("causes:safe", {"afraid": "yes", "hurt": WORDS}),
    Form("household:about", {"name": WORDS, "zone": "UTC", "week_start": "1", "country": "AT"}),
    Form("household:about", {"name": WORDS, "zone": WORDS, "week_start": "1", "country": "AT"}),
    Form(
        "household:likes",
        {"theme": "dark", "text": "larger", "pace": "steady", "idle_minutes": "60", "open_hours": "4"},
    ),
    Form("household:pause", {"until": WORDS}),
    Form("household:low", {"reason": WORDS}),
    Form("household:low", {"verb": "back"}),
    Form("household:low"),
    Form("household:situation", {"sent": "1", "usual": "apart", "times": "nights"}),
    Form("household:readable"),
    Form("repairs:one", {"look": "1", "words": WORDS}, about=repair),
    Form("repairs:one", {"how": "own", "words": WORDS}, about=repair),
    Form("repairs:put-by", {"words": WORDS}, about=repair),
    Form("repairs:send", {"phrase": "can-we-start-over", "back": WORDS}),
    Form("repairs:send", {"phrase": WORDS}),
    Form("repairs:send", {"until": WORDS}),
    Form("repairs:send", {"look": "1", "words": WORDS, "back": WORDS}),
    Form("repairs:send", {"words": WORDS}),
    Form("together:begin", {"phones": "two", "first": "me"}, about=sitting_down),
    Form("together:move", {"verb": "on", "after": "0"}, about=going),
    Form("together:move", {"verb": "say", "words": WORDS, "about": "small", "once": "ab" * 8}, about=going),
    Form("together:move", {"verb": WORDS, "words": WORDS}, about=going),
    Form("together:move", {"verb": "pause", "minutes": "30"}, about=going),
    Form("together:move", {"verb": "stop"}, about=going),
    Form("differences:start", {"look": "1", "kind": WORDS, "title": WORDS}),
    Form("differences:start", {"kind": "both", "title": WORDS}),
    Form("differences:part", {"look": "1", "words": WORDS, "way": WORDS}, about=side(1)),
    Form("differences:step", {"look": "1", "words": WORDS, "day": WORDS}, about=differing),
    Form("differences:look", {"look": "1", "words": WORDS, "went": WORDS, "step": WORDS}, about=differing),
    Form("differences:look", {"look": "all", "words": WORDS, "next": WORDS}, about=differing),
    Form("differences:start", {"kind": WORDS, "title": WORDS}),
    Form("differences:start", {"kind": "line", "title": WORDS}),
    Form("differences:part", {"words": WORDS, "way": "keep"}, about=side(1)),
    Form("differences:part", {"words": WORDS, "way": "show"}, about=side(2)),
    Form("differences:part", {"words": WORDS, "way": "seal"}, about=side(3)),
    Form("differences:part", {"words": WORDS, "way": WORDS}, about=side(4)),
    Form("differences:step", {"words": WORDS}, about=differing),
    Form("differences:step", {"words": WORDS, "day": WORDS}, about=differing),
    Form("differences:look", {"words": WORDS, "how": "well", "went": WORDS, "step": WORDS}, about=differing),
    Form("differences:look", {"words": WORDS}, about=differing),
    Form("differences:answer", {"verb": "yes", "step": WORDS}, about=differing),
    Form("differences:put", {"verb": "peace"}, about=differing),
    Form("together:begin", {"phones": "two", "first": "other"}, about=a_story),
    Form("together:move", {"verb": "say", "words": WORDS, "about": "kept", "once": "cd" * 8}, about=going),
    Form("together:move", {"verb": "skip", "after": "0"}, about=going),
    Form("together:move", {"verb": "stop"}, about=going),
    Form("together:begin", {"phones": "two", "first": "me"}, about=questions),
    Form("together:move", {"verb": "aside", "after": "0"}, about=going),
    Form("together:move", {"verb": "stop"}, about=going),
    Form("wording:index", {"look": "1", "words": WORDS}),
    Form("wording:index", {"look": "all", "words": WORDS}),
    Form("wording:index", {"look": WORDS, "verb": WORDS, "words": WORDS, "before": WORDS}),
    Form("wording:index", {"verb": "build", "feeling": WORDS, "happened": WORDS, "words": WORDS}),
    Form("wording:index", {"verb": "build", "need": WORDS, "theirs": WORDS, "felt": WORDS}),
    Form("wording:index", {"verb": "add", "words": WORDS, "built": WORDS, "seen": "on"}),
    Form("wording:index", {"verb": "replace", "words": WORDS, "built": WORDS}),
    Form("wording:index", {"verb": "undo", "words": WORDS, "before": WORDS}),
    Form("wording:index", {"verb": "keep", "words": WORDS}),
    Form("wording:index", {"verb": "pause", "words": WORDS}),
    Form("wording:index", {"verb": "hand", "words": WORDS, "once": "cd" * 8}),
    Form("wording:index", {"verb": "hand", "words": "If you leave me I will kill myself.", "built": WORDS}),
    Form("wording:read", {"words": WORDS}, about=handed),
    Form("wording:erase", {"words": WORDS}, about=letter),
    *CHECKINS,
    *APPRECIATION,
    Form("rightmoment:leave"),
    Form("rightmoment:ask", {"words": WORDS}),
    Form("rightmoment:tap", {"taps": "rested", "words": WORDS}),
    Form("rightmoment:times", {"times": WORDS}),
    Form("rightmoment:answer", {"verb": "yes", "at": WORDS}),
    Form("rightmoment:one", {"taps": "fed", "before": WORDS}),
    Form("rightmoment:when", {"when": WORDS}),
    Form("patterns:look", {"criticism": "2", "contempt": WORDS}),
    Form("patterns:look", {"criticism": "2", "words": WORDS}),
    Form("patterns:look", {"careful": "yes", "words": WORDS}),
    Form("patterns:back", {"verb": WORDS}),
    Form("patterns:look", {"stonewalling": "1"}),
    Form("library:index", {"words": WORDS}),
    Form("support:note", {"read": WORDS}),
    Form("support:note", {"words": WORDS}),
]
DONE_BY_HAND = {
    "causes:begin", "causes:items", "causes:last", "causes:more", "causes:show", "door:create", "door:device",
    "door:invite", "door:join", "door:lock", "door:lock-everywhere", "door:recover", "door:recovery",
    "door:unlock", "door:words", "household:archive", "household:erase", "household:import",
    "household:passphrase", "household:recovery", "household:everything",
}  # fmt: skip
WORDLESS = {
    "healthz", "exit", "web:manifest", "web:service_worker", "web:offline", "web:favicon", "door:front",
    "door:space",
    "door:here", "door:revoke", "causes:home", "causes:mine", "causes:cause", "decks:index", "decks:deck",
    "decks:remove", "decks:told", "decks:every", "decks:draw", "decks:table",
    "household:index", "household:back", "household:noticed",
    "household:partner", "household:places", "household:devices", "household:clear", "household:shared",
    "household:export", "household:ending", "household:close", "household:leave", "library:register",
    "library:source", "library:article", "library:practices", "library:practice", "library:decks",
    "library:deck", "library:ideas", "library:idea", "path:home", "path:practice", "path:road",
    "path:before", "path:last", "progress:home", "progress:series", "progress:helps", "progress:year",
    "support:index", "support:offline", "support:page", "today:index", "weekly:after", "live:stream",
    "checkins:index", "checkins:agenda", "checkins:calendar", "checkins:past", "checkins:month",
    "live:number", "patterns:index", "patterns:pattern", "rightmoment:index", "rightmoment:calendar",
    "differences:index", "differences:page", "differences:erase",
    "talk:index", "live:arrived", "repairs:index", "repairs:met", "repairs:take-back", "together:kind",
    "together:session", "together:told", "together:calendar", "together:over",
    "wording:kept", "wording:handed", "wording:again",
    "appreciation:drawer", "appreciation:received", "appreciation:given",
}  # fmt: skip
PAGES = (
    "/", "/path/", "/talk/", "/us/", "/us/mine/", "/me/", "/me/clear/", "/over/", "/over/helps/",
    "/over/year/2026/", "/cards/told", "/cards/all", "/cards/draw", "/cards/table", "/read/", "/help/",
    "/week/", "/differences/", "/moment/", "/moment/times/", "/together/told", "/say/", "/say/kept",
    "/say/handed",
    "/patterns/", "/repairs/", "/repairs/met",
    "/checkins/", "/checkins/when/", "/checkins/before/",
    "/appreciation/", "/appreciation/kept", "/appreciation/shelf", "/appreciation/shelf/given",
)  # fmt: skip
