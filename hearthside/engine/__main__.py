"""`python -m hearthside.engine --jsonl`: requests on standard input, replies on standard output."""

from __future__ import annotations

import gc
import sys
from io import TextIOWrapper

from hearthside.engine.protocol.lines import main

if __name__ == "__main__":
    gc.freeze()  # code stays as long as the process
    gc.set_threshold(50_000)  # a plan makes many small things and no cycles: nothing to look for every 700
    if isinstance(sys.stdin, TextIOWrapper):
        sys.stdin.reconfigure(encoding="utf-8", errors="replace")  # what is no text is an odd line, no end
    sys.exit(main(sys.argv[1:], sys.stdin, sys.stdout))
