"""What the library says about how good the marks are is what comes out when it is counted again."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

from hearthside.catalog.load import library
from hearthside.engine.wording import Review, review

HERE = Path(__file__)
GROUPS = {
    "positive": "warm",
    "neutral": "warm",
    "constructive": "fair",
    "negative": "hurtful",
    "risk": "risk",
}
UNSEEN: dict[str, list[str]] = tomllib.loads(HERE.with_name("unseen.toml").read_text("utf-8"))
for name in ("c", "d", "e", "f", "g"):
    drafts = HERE.parents[2] / "engine" / "wording" / "drafts" / f"{name}.jsonl"
    for line in drafts.read_text("utf-8").splitlines():
        one = json.loads(line)
        UNSEEN[GROUPS[one["group"]]].append(one["text"])
HURTING = {"criticism", "contempt", "defensiveness", "stonewalling", "harsh_startup"}


def test_the_figures_in_the_library_are_the_ones_that_are_counted() -> None:
    told = " ".join(library().articles["what-the-marks-can-see"].body.split())
    for sentence in counted():
        assert sentence in told


def counted() -> list[str]:
    """The sentences of the article, with the numbers as they are today."""
    found = {group: [review(text) for text in texts] for group, texts in UNSEEN.items()}
    amount = {group: len(texts) for group, texts in UNSEEN.items()}
    warm, fair = (sum(map(_is_touched, found[group])) for group in ("warm", "fair"))
    missed = sum(not _is_touched(one) for one in found["hurtful"])
    sent = sum(one.routes_to_help for one in found["risk"])
    wrongly = sum(one.routes_to_help for group in ("warm", "fair") for one in found[group])
    harmless = amount["warm"] + amount["fair"]
    return [
        f"Of {amount['warm']} warm or everyday messages it marked **{warm}** by mistake.",
        f"Of {amount['fair']} fair complaints it marked **{fair}** that it had better have left alone.",
        f"Of {amount['hurtful']} hurtful ones it missed **{missed}**.",
        f"Of {amount['risk']} with threats, control or fear it led **{sent}** to Help.",
        f"It sent **{wrongly}** of the {harmless} harmless ones there.",
    ]


def _is_touched(one: Review) -> bool:
    return one.routes_to_help or bool(HURTING & set(one.labels))
