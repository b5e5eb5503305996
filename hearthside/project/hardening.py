"""Keep what is in memory out of files: no core dumps, and no other process of the same user may look in."""

from __future__ import annotations

import ctypes
import resource
import sys

PR_SET_DUMPABLE = 4


def keep_memory_private() -> None:
    """Forbid core dumps and, on Linux, attaching to this process. Lasts until the next exec."""
    _, hard = resource.getrlimit(resource.RLIMIT_CORE)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0 if hard == resource.RLIM_INFINITY else min(hard, 0)))
    if sys.platform == "linux":
        ctypes.CDLL(None, use_errno=True).prctl(PR_SET_DUMPABLE, 0, 0, 0, 0)
