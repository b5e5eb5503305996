"""`python -m hearthside.engine --jsonl`: requests on standard input, replies on standard output."""

from __future__ import annotations

import sys

from hearthside.engine.protocol.lines import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], sys.stdin, sys.stdout))
