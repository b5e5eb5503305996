"""How long a look at a draft takes, and what the reader needs in memory.

    python -m bench.wording.speed [--words 200] [--drafts 300]

Drafts of so many words are put together from those of `drafts/`. Processor time is counted, after a first
look at another draft. Wanted: at most 5 ms (p95) for 200 words.
"""

from __future__ import annotations

import argparse
import resource
import statistics
import sys
import time
from collections.abc import Sequence
from random import Random

from bench.wording.drafts import every
from hearthside.engine.wording import review


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--words", type=int, default=200)
    parser.add_argument("--drafts", type=int, default=300)
    asked = parser.parse_args(arguments)
    texts = [one.text for one in every()]
    start = time.process_time()
    review("Hello")
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    sys.stdout.write(f"first look: {time.process_time() - start:.2f} s; {most:.0f} MiB at most so far\n")
    taken = [_taken(text) for text in _long(texts, asked.words, asked.drafts)]
    cuts = statistics.quantiles(taken, n=20)
    sys.stdout.write(
        f"{asked.words} words: median {statistics.median(taken):.1f} ms, p95 {cuts[-1]:.1f} ms\n"
    )
    return 0


def _long(texts: Sequence[str], words: int, drafts: int) -> list[str]:
    random, made = Random(7), list[str]()
    for _ in range(drafts):
        said: list[str] = []
        while len(said) < words:
            said += random.choice(texts).split()
        made.append(" ".join(said[:words]))
    return made


def _taken(text: str) -> float:
    start = time.process_time()
    review(text)
    return (time.process_time() - start) * 1000


if __name__ == "__main__":
    sys.exit(main())
