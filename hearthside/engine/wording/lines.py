"""Drafts and answers as lines of JSON, so that any scorer can ask."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any, TextIO

from hearthside.engine.wording.reviewing import review

USAGE = 'python -m hearthside.engine.wording --jsonl  (one {"id", "text"} a line in, one answer a line out)\n'


def main(arguments: Sequence[str], lines: Iterable[str], out: TextIO) -> int:
    """Answer every line that isn't empty, at once; gives 0, or 2 when asked for something else."""
    if list(arguments) != ["--jsonl"]:
        out.write(USAGE)
        return 2
    for line in lines:
        if line.strip():
            out.write(json.dumps(answer(line)) + "\n")
            out.flush()
    return 0


def answer(line: str) -> dict[str, Any]:
    """Give labels and spans for one line; for what is no draft, no labels and what is wrong."""
    try:
        asked = json.loads(line)
    except (ValueError, RecursionError):
        return {"labels": [], "spans": [], "error": "this line is not JSON"}
    text = asked.get("text") if isinstance(asked, dict) else None
    if not isinstance(text, str):
        return {"labels": [], "spans": [], "error": "there is no text in it"}
    found = review(text)
    spans = [{"label": one.label, "start": one.start, "end": one.end} for one in found.findings]
    return {"id": asked.get("id"), "labels": list(found.labels), "spans": spans}
