"""A server that is killed while two people sit together: what was taken is there, and it goes on."""

from __future__ import annotations

import http.client
import random
import re
import sqlite3
import threading
import time
from contextlib import closing
from pathlib import Path

import pytest

from tests.slow.test_killed import House, wait_for

KILLS = 12
AFTER = re.compile(r'name="after" value="(\d+)"')


class Table:
    """The two at their table: what each has sent that was taken."""

    def __init__(self, house: House) -> None:
        self.house = house
        self.address = f"/together/{house.ana['session']}"
        self.taken: list[str] = []
        self.led: list[int] = []
        self.answers: set[int | None] = set()

    def page(self, cookie: str) -> str | None:
        """The page of the session, or None if the server was gone before it answered."""
        with closing(http.client.HTTPConnection("127.0.0.1", self.house.port, timeout=10)) as line:
            try:
                line.request("GET", self.address, headers={"Cookie": f"hearthside={cookie}"})
                answer = line.getresponse()
                body = answer.read().decode()
            except (OSError, http.client.HTTPException):
                return None
            assert answer.status == 200
            return body

    def sit(self, who: str, round_: int) -> None:
        """Say something and lead on or back, again and again, until the server is gone."""
        cookie, chance = str(self.house.ana[who]), random.Random(f"{who}{round_}")
        for turn in range(1000):
            seen = self.page(cookie)
            if seen is None:
                return
            after = AFTER.findall(seen)[0]
            words = f"{who} round {round_} turn {turn}"
            form = {"verb": "say", "words": words, "after": after, "once": f"{chance.getrandbits(64):016x}"}
            if not self.send(form, cookie):
                return
            self.taken.append(words)
            verb = "back" if int(after) % 2 else chance.choice(("on", "skip"))
            if not self.send({"verb": verb, "after": after}, cookie):
                return
            self.led.append(int(after))

    def send(self, form: dict[str, str], cookie: str) -> bool:
        """Send a move; whether the server said that it was taken."""
        status = self.house.ask("POST", f"{self.address}/on", form, cookie)
        if status != 303:
            self.answers.add(status)
        return status == 303


@pytest.mark.timeout(900)
def test_every_word_taken_is_there_for_both_and_the_session_goes_on(tmp_path: Path) -> None:
    house = House(tmp_path / "data")
    table, chance = Table(house), random.Random(2)
    with house.servers:
        for round_ in range(KILLS):
            both = [threading.Thread(target=table.sit, args=(who, round_)) for who in ("cookie", "ben")]
            with house.served():
                for one in both:
                    one.start()
                wait_for(table.taken, chance.randint(1, 6))
                time.sleep(chance.uniform(0, 0.05))
            for one in both:
                one.join()
            with closing(sqlite3.connect(house.data / "hearthside.sqlite3")) as database:
                assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    told = [house.household("read", str(house.ana[login])) for login in ("login", "login of ben")]
    for seen in told:
        assert isinstance(seen["said"], list)
        assert set(table.taken) <= set(seen["said"])
        assert len(set(seen["said"])) == len(seen["said"]), "nothing was said twice"
        assert seen["unreadable"] == 0
    assert told[0]["stands"] == told[1]["stands"]
    assert isinstance(told[0]["stands"], list)
    assert told[0]["stands"][1] > max(table.led), "whatever was taken has led on"
    assert table.answers <= {None}, "nothing else may go wrong than that the server is gone"
    assert len(table.taken) > KILLS
