"""Ana and Ben in a data folder of their own, for a real server: `python -m tests.slow.household make|read`.

`make` creates them and prints Ana's sign-in name and session cookie; `read` takes the sign-in name and prints
every word that opens for her.
"""

from __future__ import annotations

import json
import os
import sys

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "hearthside.project.settings")


def make() -> dict[str, str]:
    """Create the couple."""
    from hearthside.people import cookies
    from hearthside.project.prepare import prepare

    prepare()
    from tests import couples

    ana, _ = couples.ana_and_ben()
    return {"login": ana.login, "cookie": ana.client.cookies[cookies.session_name()].value}


def read(login: str) -> dict[str, object]:
    """Open everything of Ana's, as she would."""
    import django

    django.setup()
    from hearthside.journal.book import Book
    from hearthside.people import accounts, desks
    from hearthside.records.kinds.noticed import Noticed
    from hearthside.web import clock
    from tests.couples import PASSPHRASE

    found = desks.desk_for(accounts.unlock(login, PASSPHRASE), None)
    assert found is not None
    written = Book(found[0], clock.now()).every()
    words = [entry.record.words for entry in written if isinstance(entry.record, Noticed)]
    return {"words": words, "unreadable": sum(entry.record is None for entry in written)}


if __name__ == "__main__":
    print(json.dumps(make() if sys.argv[1] == "make" else read(sys.argv[2])))  # noqa: T201  for the test
