"""What the vault costs, in ratios to one BLAKE2b of 512 bytes for comparison. `python -m bench.vault`"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from functools import partial
from io import BytesIO
from time import thread_time
from uuid import uuid4

from hearthside.vault import archive, joining, person, sessions, tally
from hearthside.vault.desk import Desk, found
from hearthside.vault.identity import Identity
from hearthside.vault.keys import Key
from hearthside.vault.stretch import Cost

NOTE = {"k": "note", "t": 1_800_000_000, "v": 1, "words": "We laughed about the tent again. " * 6}


def seconds(action: Callable[[], object], rounds: int = 25) -> float:
    """Processor time of one call, the best of many short rounds: other work counts little."""
    begun = thread_time()
    action()
    times = max(1, int(0.005 / max(thread_time() - begun, 1e-6)))
    best = float("inf")
    for _ in range(rounds):
        begun = thread_time()
        for _ in range(times):
            action()
        best = min(best, (thread_time() - begun) / times)
    return best


def cases() -> dict[str, Callable[[], object]]:
    """What is measured, by name; made-up people and entries."""
    row, identity, code = person.create("four small words here", Cost())
    newcomer = Identity(uuid4(), Key.new())
    ana, ben = joined(identity, newcomer)
    private, shared = ana.write_private(NOTE, day=1), ana.write_shared(NOTE, day=1)
    first = ana.answer(NOTE, ana.slot("card"), [], day=1)
    second = ben.answer(NOTE, first.slot, [first], day=1)
    let_go = ana.release(first, [first, second], day=1)
    cookie, session = sessions.new(identity, now=0)
    return {
        "unlock (3 passes, 64 MiB)": lambda: person.unlock(row, "four small words here"),
        "recover with the code": lambda: person.recover(row, code),
        "open a session": lambda: sessions.open_session(cookie, session, now=1),
        "all keys of a couple": lambda: Identity(uuid4(), identity.seed).pair(newcomer.public, ana.couple),
        "write a private entry": lambda: ana.write_private(NOTE, day=1),
        "open a private entry": lambda: ana.open(private),
        "open a shared entry": lambda: ben.open(shared),
        "reveal an answer": lambda: ana.reveal(first, second, let_go, None),
        "tally of 1,000 rows": lambda: tally.add({}, identity.tally, [private] * 1000),
        "archive of 16,000 entries, write": lambda: packed().getvalue(),
        "archive of 16,000 entries, read": partial(unpacked, packed()),
    }


def joined(identity: Identity, newcomer: Identity) -> tuple[Desk, Desk]:
    """Two desks of one couple."""
    ana = found(identity)
    secret, invitation = joining.invite(ana, now=0, about={})
    ben, note = joining.accept(secret, invitation, newcomer, now=0, day=1, about={})
    ana, incoming = joining.welcome(ana, note)
    return ana, joining.take(ben, incoming)


def packed() -> BytesIO:
    """An archive of 16,000 notes, with a cheap passphrase."""
    out = BytesIO()
    archive.write(out, "words", (NOTE for _ in range(16_000)), Cost(1, 8))
    return out


def unpacked(kept: BytesIO) -> int:
    """How many entries there are in it."""
    kept.seek(0)
    return sum(1 for _ in archive.read(kept, "words"))


def main() -> None:
    """Print one line for each thing that people wait for."""
    unit = seconds(lambda: hashlib.blake2b(bytes(512), key=bytes(32)).digest())
    print(f"{'one BLAKE2b of 512 bytes':34} {unit * 1e6:12.2f} µs           1 x")
    for name, action in cases().items():
        taken = seconds(action)
        print(f"{name:34} {taken * 1e6:12.2f} µs {taken / unit:11,.0f} x")


if __name__ == "__main__":
    main()
