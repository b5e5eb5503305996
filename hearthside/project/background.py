"""What happens while nobody looks: old sessions, invitations and notices are swept. No key is ever here."""

from __future__ import annotations

import fcntl
import logging
import threading
from contextlib import suppress
from pathlib import Path
from typing import IO

log = logging.getLogger(__name__)
MINUTES = 5


class Background:
    """One thread that sweeps every few minutes. Of several processes on one data folder only one does it."""

    def __init__(self, data: Path) -> None:
        """Stand ready; `start` begins."""
        self.data = data
        self.stopped = threading.Event()
        self.thread = threading.Thread(target=self.run, name="background", daemon=True)
        self.lock: IO[str] | None = None

    def start(self) -> None:
        """Begin, beside whatever else this process does."""
        self.thread.start()

    def stop(self) -> None:
        """End soon, and wait a moment for it."""
        self.stopped.set()
        if self.thread.is_alive():
            self.thread.join(timeout=2)

    def run(self) -> None:
        """Sweep, wait, sweep, until stopped."""
        while not self.stopped.is_set():
            if self.elected():
                sweep()
            self.stopped.wait(MINUTES * 60)
        if self.lock:
            self.lock.close()

    def elected(self) -> bool:
        """Tell whether this process is the one that sweeps; it stays so until it ends."""
        if self.lock:
            return True
        file = (self.data / "background.lock").open("a", encoding="ascii")
        with suppress(BlockingIOError):
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            self.lock = file
            return True
        file.close()
        return False


def sweep() -> None:
    """Drop what has expired. A failure is named in the log and tried again at the next round."""
    from django.db import DatabaseError, close_old_connections

    from hearthside.nudges.sweeping import sweep_all
    from hearthside.web.clock import now

    try:
        sweep_all(now=now())
    except DatabaseError as trouble:
        log.warning("Sweeping did not work this time (%s).", type(trouble).__name__)
    finally:
        close_old_connections()
