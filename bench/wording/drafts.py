"""Drafts that writers made up and labelled, a line each, as they stand in `drafts/`.

    neg CH ?T | {{You never once}} rang my mother back.

Before the stroke: the group, a letter for each label, and after a question mark those on which readers may
go either way.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from hearthside.engine.wording.cues import HURTS, RISK

FOLDER = Path(__file__).with_name("drafts")
GROUPS = ("pos", "neu", "con", "neg", "risk")  # warm, everyday, a fair complaint, hurtful, danger
LETTERS = {
    "C": "criticism", "T": "contempt", "D": "defensiveness", "S": "stonewalling", "H": "harsh_startup",
    "I": "i_statement", "A": "appreciation", "P": "repair_attempt", "O": "ownership", "Q": "request",
    "V": "validation", "R": RISK,
}  # fmt: skip


@dataclass(frozen=True)
class Labelled:
    """A draft, what its writer says of it, and where what matters most in it begins and ends (or 0, 0)."""

    text: str
    writer: str
    group: str
    labels: frozenset[str]
    maybe: frozenset[str]
    span: tuple[int, int]

    def shows(self, label: str) -> bool:
        """Whether it is of a label, or, for `alarm`, of any that hurts."""
        return bool(self.labels & HURTS) if label == "alarm" else label in self.labels

    def counts(self, label: str) -> bool:
        """Whether it tells anything of a label: not where readers differ, nor what danger is beside that."""
        if label == "alarm":
            return bool(self.labels & HURTS) or not self.maybe & HURTS
        unsure = label in self.maybe and label not in self.labels
        return not unsure and (label == RISK or self.group != "risk")


def every() -> Iterator[Labelled]:
    """Give all drafts, writer by writer. ValueError names a line that can't be read."""
    for path in sorted(FOLDER.glob("*.txt")):
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
            try:
                yield _labelled(line, path.stem)
            except (ValueError, KeyError) as wrong:
                raise ValueError(f"{path.name}, line {number}: {wrong}") from wrong


def _labelled(line: str, writer: str) -> Labelled:
    before, _, text = line.partition(" | ")
    group, letters, *unsure = before.split()
    if group not in GROUPS or not text:
        raise ValueError("it needs a group and a text")
    start = max(0, text.find("{{"))
    end = text.find("}}") - 2 if start or text.startswith("{{") else 0
    return Labelled(
        text.replace("{{", "").replace("}}", ""),
        writer,
        group,
        frozenset(LETTERS[one] for one in letters.strip("-")),
        frozenset(LETTERS[one] for part in unsure for one in part.strip("?")),
        (start, max(start, end)),
    )
