"""A careful engine that never learns: assess, keep to the rules, four practices that fit the causes best."""

from __future__ import annotations

from dataclasses import dataclass, field

from bench.couples.names import CAUSES, PARTNERS, Json
from bench.couples.simple import Plain

_EVIDENCE = {"A": 1.3, "B": 1.15, "C": 0.95, "D": 0.75}
_ORDINARY = {"stress": 3, "tension": 2, "energy": 2, "minutes": 120}


def level(items: list[int]) -> float:
    """Four answers of 1-5 as 0-10; the fourth is the other way round."""
    return (sum(items[:3]) + 6 - items[3] - 4) / 16 * 10


@dataclass(slots=True)
class Known:
    """What it keeps of one couple."""

    levels: dict[str, dict[str, float]] = field(default_factory=dict)
    couple: dict[str, float] = field(default_factory=dict)
    rupture: bool = False
    afraid: bool = False
    used: dict[int, int] = field(default_factory=dict)
    pulses: dict[str, Json] = field(default_factory=lambda: dict.fromkeys(PARTNERS, _ORDINARY))


class Rules(Plain):
    """Whoever feels a cause more weighs three to one; what was offered rests for two weeks or longer."""

    def new(self, couple: int, seed: int) -> Json:
        self.known = Known()
        return {}

    def assess(self, couple: int, data: Json) -> Json:
        known = self.known
        for name in PARTNERS:
            items = data[name]["items"]
            known.levels[name] = {cause: level(items[cause]) for cause in CAUSES}
            known.rupture |= data[name]["rupture"]
            known.afraid |= data[name]["afraid"]
        for cause in CAUSES:
            pair = [known.levels[name][cause] for name in PARTNERS]
            known.couple[cause] = 0.75 * max(pair) + 0.25 * min(pair)
        return {"map": {**known.levels, "couple": known.couple}, "help": self._help()}

    def _help(self) -> str | None:
        if self.known.afraid:
            return "unsafe"
        return "therapy" if self.known.rupture else None

    def _is_open(self, one: Json, week: int) -> bool:
        known = self.known
        if week - known.used.get(one["id"], -99) <= max(2, one["cooldown"]):
            return False
        hard = one["conflict"] or one["physical"] or one["sexual"]
        if hard and (known.afraid or known.rupture):
            return False
        if bool(one["trust"]) and not known.rupture:
            return False
        return self._is_time(one)

    def _is_time(self, one: Json) -> bool:
        known = self.known
        closed = max(known.couple["distance"], known.couple["resentment"])
        if (one["physical"] or one["sexual"]) and closed > 7.0 - 0.5 * one["closeness"]:
            return False
        if one["closeness"] > 6.0 - 0.35 * max(0.0, closed - 2.5):
            return False
        tense = max(said["tension"] for said in known.pulses.values())
        rested = min(said["energy"] for said in known.pulses.values())
        if one["conflict"] and (tense >= 4 or rested < 2):
            return False
        return bool(one["energy"] <= rested + 1)

    def _score(self, one: Json) -> float:
        fit = sum(weight * self.known.couple[cause] for cause, weight in one["causes"].items())
        if self.known.rupture:
            fit *= 1 + one["trust"]
        return float(fit * _EVIDENCE[one["evidence"]])

    def propose(self, couple: int, data: Json) -> Json:
        known, week = self.known, data["week"]
        for name in PARTNERS:
            said = data["pulse"][name]
            if said:
                known.pulses[name] = said
                known.rupture |= said["breach"]
                known.afraid |= said["afraid"]
        left = min(said["minutes"] for said in known.pulses.values())
        items: list[Json] = []
        for one in sorted(self.catalogue, key=self._score, reverse=True):
            if len(items) < 4 and one["minutes"] <= left and self._is_open(one, week):
                left -= one["minutes"]
                known.used[one["id"]] = week
                items.append({"practice": one["id"], "who": "both"})
        return {"items": items, "help": self._help()}
