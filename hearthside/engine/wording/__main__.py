"""`python -m hearthside.engine.wording --jsonl`: a draft a line on standard input, an answer a line out."""

from __future__ import annotations

import sys
from io import TextIOWrapper

from hearthside.engine.wording.lines import main

if __name__ == "__main__":
    if isinstance(sys.stdin, TextIOWrapper):
        sys.stdin.reconfigure(encoding="utf-8", errors="replace")
    sys.exit(main(sys.argv[1:], sys.stdin, sys.stdout))
