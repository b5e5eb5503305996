"""Ana and Ben in a data folder of their own, for a real server: `python -m tests.slow.household WHAT`.

`make` creates them, sits them down to something, and prints their sign-in names and cookies and the session;
`read` takes a sign-in name and prints every word that opens for that person, and how the session stands.
`serve` loads everything once and then, for every line it reads, starts a server in a copy of itself and
prints its process id: so fifty servers start in seconds.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys

from granian.constants import Interfaces
from granian.server import embed

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "hearthside.project.settings")


def make() -> dict[str, str]:
    """Create the couple."""
    from hearthside.project.prepare import prepare

    prepare()
    from hearthside.journal import sessions
    from hearthside.people import cookies
    from tests import couples

    ana, ben = couples.ana_and_ben()
    session = sessions.begin(ana.book(), "closeness", "as-you-are-now")
    here = sessions.state(ben.book(), session)
    assert here is not None
    sessions.move(ben.book(), here, "come")
    name = cookies.session_name()
    return {
        "login": ana.login,
        "cookie": ana.client.cookies[name].value,
        "ben": ben.client.cookies[name].value,
        "login of ben": ben.login,
        "session": session,
    }


def read(login: str) -> dict[str, object]:
    """Open everything of Ana's, as she would."""
    import django

    django.setup()
    from hearthside.journal import sessions
    from hearthside.journal.book import Book
    from hearthside.people import accounts, desks
    from hearthside.records.kinds.noticed import Noticed
    from hearthside.web import clock
    from tests.couples import PASSPHRASE

    found = desks.desk_for(accounts.unlock(login, PASSPHRASE), None)
    assert found is not None
    written = Book(found[0], clock.now()).every()
    words = [entry.record.words for entry in written if isinstance(entry.record, Noticed)]
    stands = sessions.going(Book(found[0], clock.now()), written)
    return {
        "words": words,
        "unreadable": sum(entry.record is None for entry in written),
        "said": [said.words for said in stands[0].said],
        "stands": [stands[0].place, stands[0].after, sorted(stands[0].skipped)],
    }


async def served(app: object, port: int) -> None:
    """Serve until killed."""
    await embed.Server(app, port=port, interface=Interfaces.ASGI, log_enabled=False).serve()


def serve() -> None:
    """Start a server whenever asked to, until there is nobody to ask."""
    from django.conf import settings

    from hearthside.project import outer

    for _ in sys.stdin:
        child = os.fork()
        if not child:
            asyncio.run(served(outer.app, settings.OPTIONS.port))
            os._exit(0)
        print(child, flush=True)  # noqa: T201  for the test
        os.waitpid(child, 0)


if __name__ == "__main__":
    if sys.argv[1] == "serve":
        serve()
        sys.exit()
    print(json.dumps(make() if sys.argv[1] == "make" else read(sys.argv[2])))  # noqa: T201  for the test
