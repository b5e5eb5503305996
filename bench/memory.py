"""How much memory the whole server takes: started, and after people with long histories have used it.

    python -m bench.memory [--port 8792]

Wanted: at most 150 MiB for all its processes together (proportional set size).
"""

from __future__ import annotations

import argparse
import sys

from bench import server, today

MOST = 150
PAGES = ("/", "/path/", "/talk/", "/us/", "/me/", "/read/", "/help/", "/me/export/")


def main() -> int:
    """Measure and say."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--port", type=int, default=8792)
    args = parser.parse_args()
    data = server.set_up(args.port)
    cookies = today.seed()
    with server.running(data, args.port) as pid:
        print(f"started            {server.memory_mib(pid):6.0f} MiB in {len(server.family(pid))} processes")
        for name in ("five years", "60 days"):
            for page in PAGES:
                status, _ = server.get(args.port, page, cookies[name])
                if status != 200:
                    sys.exit(f"{page} answered {status}")
        print(f"every room visited {server.memory_mib(pid):6.0f} MiB")
        today.load(pid, args.port, "/", cookies["five years"], 10)
        loaded = server.memory_mib(pid)
        print(f"after 10 s of load {loaded:6.0f} MiB   (wanted: at most {MOST})")
    return 0 if loaded <= MOST else 1


if __name__ == "__main__":
    sys.exit(main())
