"""What cues mean together: an apology with a hook is none, a pause with a return is no silence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hearthside.engine.wording.cues import ALARMS, RISK, Hit, of_kind
from hearthside.engine.wording.draft import Draft

GOOD = ("i_statement", "appreciation", "repair_attempt", "ownership", "request", "validation")
LABELS = ("criticism", "contempt", "defensiveness", "stonewalling", "harsh_startup", RISK, *GOOD)
WARM = ("appreciation", "ownership", "validation", "laughter", "repair_attempt")
BLAME = ("criticism", "accusation", "jab", "contempt", "defensiveness")
SHORT_OPENING = 5  # words: so brief an opening (“Unbelievable.”) makes one with the sentence that follows


def weighed(draft: Draft, hits: Sequence[Hit]) -> list[Hit]:
    """Give the hits that stand as findings, each showing one of the twelve labels."""
    hits = _unless_laughing(hits)
    if danger := of_kind(hits, RISK):
        return danger  # it leads to Help; nobody is taught to word it better
    hits = _hooks(draft, _ending_warmly(hits))
    hits = _felt(_returning(hits))
    hits = _unsaid_by_alarms(hits)
    hits = [*hits, *_start(draft, hits)]
    shown = [replace(hit, shows="contempt") if hit.shows == "jab" else hit for hit in hits]
    return [hit for hit in shown if hit.shows in LABELS]


def _unless_laughing(hits: Sequence[Hit]) -> list[Hit]:
    """Take soft cues away where somebody is laughing."""
    if not of_kind(hits, "laughter"):
        return list(hits)
    return [hit for hit in hits if not hit.soft]


def _ending_warmly(hits: Sequence[Hit]) -> list[Hit]:
    """Take soft blame away that thanks, an apology or love comes after: it was said fondly, or taken back."""
    warm = [hit.sentence for hit in of_kind(hits, *WARM)]
    pivots = [hit.sentence for hit in of_kind(hits, "hook")]
    if not warm or (pivots and max(pivots) >= max(warm)):
        return list(hits)
    return [hit for hit in hits if not (hit.soft and hit.shows in BLAME and hit.sentence < max(warm))]


def _hooks(draft: Draft, hits: Sequence[Hit]) -> list[Hit]:
    """An apology, or words that show understanding, with a “but you” behind them, defend oneself."""
    kept = list(hits)
    for hook in of_kind(hits, "hook"):
        before = [
            hit
            for hit in of_kind(hits, "ownership", "validation", "appreciation")
            if hit.first <= hook.first and 0 <= hook.sentence - hit.sentence <= 1
        ]
        if not before:
            continue
        kept = [hit for hit in kept if hit not in before]
        if any(hit.shows != "appreciation" for hit in before):
            kept.append(replace(hook, shows="defensiveness", first=min(before[0].first, hook.first)))
    return kept


def _returning(hits: Sequence[Hit]) -> list[Hit]:
    """A way out with a way back is a pause, and repairs; who is busy isn't silent."""
    back, pauses = of_kind(hits, "return_time"), of_kind(hits, "pause")
    hurts = [hit for hit in hits if hit.shows in ALARMS and hit.shows != "stonewalling"]
    kept = list(hits)
    if back or of_kind(hits, "busy"):
        kept = [hit for hit in kept if hit.shows != "stonewalling"]
    if pauses and back and not hurts:
        kept.append(replace(pauses[0], shows="repair_attempt"))
    return kept


def _felt(hits: Sequence[Hit]) -> list[Hit]:
    """A feeling of one's own softens a blunt fact beside it; beside blame it is no such thing."""
    if of_kind(hits, "criticism", "contempt", "jab", "defensiveness"):
        return [hit for hit in hits if hit.shows != "i_statement"]
    felt = {hit.sentence for hit in of_kind(hits, "i_statement")}
    return [hit for hit in hits if hit.shows != "accusation" or hit.sentence not in felt]


def _unsaid_by_alarms(hits: Sequence[Hit]) -> list[Hit]:
    """What is done well in a sentence that hurts isn't done well."""
    hurt = {hit.sentence for hit in hits if hit.shows in ALARMS}
    return [hit for hit in hits if hit.shows not in GOOD or hit.sentence not in hurt]


def _start(draft: Draft, hits: Sequence[Hit]) -> list[Hit]:
    """The first sentence of a draft that raises a matter, if it blames: a harsh start."""
    opening = draft.opening
    reach = opening
    if opening < len(draft.sentences) - 1:
        first, last = draft.sentences[opening]
        words = sum(token.word[0].isalnum() for token in draft.tokens[first : last + 1])
        reach += words <= SHORT_OPENING
    early = [hit for hit in hits if opening <= hit.sentence <= reach]
    if of_kind(early, "defensiveness", "stonewalling", "ownership", "validation"):
        return []
    blame = of_kind(early, "criticism", "accusation", "jab")
    return [replace(min(blame, key=lambda hit: hit.first), shows="harsh_startup")] if blame else []
