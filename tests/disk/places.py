"""Addresses in the year of Ana and Ben that hold no words, or that are gone through by hand."""

from __future__ import annotations

DONE_BY_HAND = {
    "causes:begin", "causes:items", "causes:last", "causes:more", "causes:show", "door:create", "door:device",
    "door:invite", "door:join", "door:lock", "door:lock-everywhere", "door:recover", "door:recovery",
    "door:unlock", "door:words", "household:archive", "household:erase", "household:import",
    "household:passphrase", "household:recovery", "household:everything",
}  # fmt: skip
WORDLESS = {
    "healthz", "exit", "web:manifest", "web:service_worker", "web:offline", "door:front", "door:space",
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
    "live:number", "differences:index", "differences:page", "differences:erase",
    "talk:index", "live:arrived", "repairs:index", "repairs:met", "repairs:take-back", "together:kind",
    "together:session", "wording:kept", "wording:handed", "wording:again",
}  # fmt: skip
PAGES = (
    "/", "/path/", "/talk/", "/us/", "/us/mine/", "/me/", "/me/clear/", "/over/", "/over/helps/",
    "/over/year/2026/", "/cards/told", "/cards/all", "/cards/draw", "/cards/table", "/read/", "/help/",
    "/week/", "/differences/", "/repairs/", "/repairs/met",
    "/checkins/", "/checkins/when/", "/checkins/before/", "/say/", "/say/kept", "/say/handed",
)  # fmt: skip
