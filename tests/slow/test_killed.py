"""A server that is killed in the middle of writing, fifty times: what it said was kept is there."""

from __future__ import annotations

import http.client
import json
import os
import random
import signal
import socket
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from urllib.parse import urlencode

import pytest

KILLS = 50
TOKEN = "t" * 32
ROOT = Path(__file__).resolve().parents[2]
NONE_WITHOUT = "SELECT count(*) FROM {} WHERE id NOT IN (SELECT {} FROM {})"
HALVES = {
    "a person without a place": NONE_WITHOUT.format("people_person", "person_id", "people_member"),
    "a couple without a member": NONE_WITHOUT.format("people_couple", "couple_id", "people_member"),
    "a couple without a word": NONE_WITHOUT.format("people_couple", "couple_id", "journal_entry"),
    "a couple of three": "SELECT count(*) FROM people_member GROUP BY couple_id HAVING count(*) > 2",
}


class House:
    """One data folder with a server that comes and goes."""

    def __init__(self, data: Path) -> None:
        """Make Ana and Ben."""
        self.data = data
        data.mkdir(mode=0o700)
        with closing(socket.create_server(("127.0.0.1", 0))) as free:
            self.port = free.getsockname()[1]
        self.env = os.environ | {
            "HEARTHSIDE_DATA": str(data),
            "HEARTHSIDE_PORT": str(self.port),
            "HEARTHSIDE_SIGNUP": "open",
        }
        self.env.pop("DATABASE_URL", None)
        self.ana = self.household("make")
        command = [sys.executable, "-m", "tests.slow.household", "serve"]
        self.servers = subprocess.Popen(
            command, env=self.env, cwd=ROOT, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        self.kept: list[str] = []
        self.created: list[str] = []
        self.answers: set[int | None] = set()

    def household(self, *what: str) -> dict[str, object]:
        """Ask household.py, in a process that knows this folder."""
        command = [sys.executable, "-m", "tests.slow.household", *what]
        asked = subprocess.run(command, env=self.env, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True)
        told: dict[str, object] = json.loads(asked.stdout)
        return told

    @contextmanager
    def served(self) -> Iterator[None]:
        """Serve, until killed without a warning."""
        assert self.servers.stdin
        assert self.servers.stdout
        self.servers.stdin.write("again\n")
        self.servers.stdin.flush()
        server = int(self.servers.stdout.readline())
        try:
            self.wait()
            yield
        finally:
            os.kill(server, signal.SIGKILL)

    def wait(self) -> None:
        """Wait until the server answers."""
        for _ in range(600):
            if self.ask("GET", "/healthz") == 200:
                return
            time.sleep(0.03)
        raise AssertionError("the server did not come back")

    def ask(self, method: str, path: str, form: dict[str, str] | None = None, cookie: str = "") -> int | None:
        """Send one request; give the status, or None if the server was gone before it answered."""
        headers = {
            "Cookie": f"form={TOKEN}; hearthside={cookie}",
            "X-CSRFToken": TOKEN,
            "Content-Type": "application/x-www-form-urlencoded",
        }
        with closing(http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)) as line:
            try:
                line.request(method, path, urlencode(form or {}), headers)
                answer = line.getresponse()
                answer.read()
            except (OSError, http.client.HTTPException):
                return None
            return answer.status

    def tell(self, round_: int) -> None:
        """Let Ana write, one thing after another, until the server is gone."""
        for turn in range(1000):
            words = f"round {round_} turn {turn}"
            status = self.ask("POST", "/d/seen", {"moment": "laugh", "words": words}, str(self.ana["cookie"]))
            if status != 303:
                self.answers.add(status)
                return
            self.kept.append(words)

    def found(self, round_: int) -> None:
        """Let strangers create spaces until the server is gone."""
        for turn in range(1000):
            login = f"stranger{round_}.{turn}"
            own = "violet ladder sunday copper marble"
            form = {
                "name": "Cleo",
                "login": login,
                "company": "alone",
                "way": "own",
                "own": own,
                "again": own,
            }
            status = self.ask("POST", "/door/create/", form | {"known": "on"})
            if status != 303:
                self.answers.add(status)
                return
            self.created.append(login)

    def check(self) -> None:
        """Open the database as it was left, and look for halves."""
        with closing(sqlite3.connect(self.data / "hearthside.sqlite3")) as database:
            assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            assert database.execute("PRAGMA foreign_key_check").fetchall() == []
            for half, query in HALVES.items():
                assert database.execute(query).fetchone() in ((0,), None), half
            # Whoever is cut off while creating a space counts as having tried in vain; not our question here.
            database.execute("DELETE FROM people_throttle")
            database.commit()
            there = {login for (login,) in database.execute("SELECT login FROM people_person")}
        assert set(self.created) <= there


def wait_for(acknowledged: list[str], count: int) -> None:
    """Wait until so much more was acknowledged, five seconds at most."""
    enough = len(acknowledged) + count
    for _ in range(500):
        if len(acknowledged) >= enough:
            return
        time.sleep(0.01)


@pytest.mark.timeout(900)
def test_nothing_that_was_acknowledged_is_lost_and_no_couple_is_half_made(tmp_path: Path) -> None:
    house = House(tmp_path / "data")
    with house.servers:
        kill_again_and_again(house)
    told = house.household("read", str(house.ana["login"]))
    words = told["words"]
    assert isinstance(words, list)
    assert set(house.kept) <= set(words)
    assert told["unreadable"] == 0
    assert house.answers == {None}, "nothing else may go wrong than that the server is gone"
    assert len(house.kept) > KILLS
    assert len(house.created) > KILLS / 3


def kill_again_and_again(house: House) -> None:
    chance = random.Random(1)
    for round_ in range(KILLS):
        writers = [threading.Thread(target=write, args=(round_,)) for write in (house.tell, house.found)]
        with house.served():
            for writer in writers:
                writer.start()
            if round_ % 2:
                wait_for(house.created, 1)
            else:
                wait_for(house.kept, chance.randint(1, 8))
            time.sleep(chance.uniform(0, 0.05))
        for writer in writers:
            writer.join()
        house.check()
