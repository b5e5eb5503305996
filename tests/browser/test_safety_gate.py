"""The four questions about safety on a real server: whatever is ticked, nothing of it leaves the page."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from playwright.sync_api import Browser, Request

from tests.browser.house import running
from tests.browser.phone import Phone, open_phone


def stored(data: Path) -> list[str]:
    """Every row of the database, but for how long the session still is (which any visit moves on)."""
    with sqlite3.connect(f"file:{data / 'hearthside.sqlite3'}?mode=ro", uri=True) as database:
        return [line for line in database.iterdump() if 'INTO "people_session"' not in line]


def ticked(dan: Phone, which: list[int]) -> tuple[list[tuple[str, str, int]], str]:
    """Tick some of the four and go on: what the browser asked for, and the page that came."""
    dan.go("/us/before/")
    boxes = dan.page.locator("main input[type=checkbox]")
    assert boxes.count() == 4
    for number in which:
        boxes.nth(number).check(force=True)
    asked: list[tuple[str, str, int]] = []

    def note(one: Request) -> None:
        asked.append((one.method, one.url, len(one.post_data or "")))

    dan.page.on("request", note)
    dan.tap("Go on")
    dan.page.wait_for_url("**/us/pace/")
    dan.page.wait_for_load_state("networkidle")
    dan.page.remove_listener("request", note)
    return asked, dan.page.inner_text("body")


def test_what_is_ticked_about_safety_changes_no_request_no_page_no_row_and_no_log(
    browser: Browser, tmp_path: Path
) -> None:
    data = tmp_path / "data"
    data.mkdir()
    with running(data, SIGNUP="open") as home:
        dan = open_phone(browser, "Dan", home)
        dan.create_space(alone=True)
        ticked(dan, [])
        rows, log = stored(data), (tmp_path / "server.log").read_bytes()
        assert any('INTO "journal_entry"' in row for row in rows)
        seen = []
        for which in ([], [0], [0, 1, 2, 3]):
            seen.append(ticked(dan, which))
            assert stored(data) == rows
            assert (tmp_path / "server.log").read_bytes() == log
        assert seen[0] == seen[1] == seen[2]
        dan.context.close()
