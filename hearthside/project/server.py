"""The server process itself: `hearthside serve` becomes this once all is ready.

It is a process image of its own so that what was loaded to prepare the database is not carried along.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from granian.constants import Interfaces, SSLProtocols
from granian.log import LogLevels
from granian.server import MPServer

from hearthside.project import lan
from hearthside.project.hardening import keep_memory_private
from hearthside.project.options import Options, read

# A stream that stays open must not hold up a stop; a page being made gets this long to end.
PATIENCE = 8


def server(options: Options) -> MPServer:
    """Set up granian for these settings."""
    tls = lan.files(Path(options.data)) if options.lan else None
    return MPServer(
        "hearthside.project.outer:app",
        address=options.host,
        port=options.port,
        interface=Interfaces.ASGI,
        workers=options.workers,
        websockets=False,
        log_level=LogLevels.warning,
        log_access=False,
        ssl_cert=tls.certificate if tls else None,
        ssl_key=tls.key if tls else None,
        ssl_protocol_min=SSLProtocols.tls12,
        respawn_failed_workers=True,
        workers_kill_timeout=PATIENCE,
    )


def main() -> int:
    """Serve until told to stop."""
    keep_memory_private()
    options = read(os.environ)
    server(options).serve()
    return 0


if __name__ == "__main__":
    sys.exit(main())
