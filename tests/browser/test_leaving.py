"""Taking everything along, changing the passphrase, and leaving: done by hand, in a real browser."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from tests.browser.phone import Phone

Couple = tuple[Phone, Phone]


def test_what_is_taken_along_holds_mine_and_ours_and_can_be_brought_back(
    couple: Couple, phone: Callable[[str], Phone], tmp_path: Path
) -> None:
    ana, ben = couple
    ben.go("/")
    ben.page.locator("[name=close][value='7']").check(force=True)
    ben.tap("Keep it")
    ana.answer_card("A kettle of my own")
    sealed, words = _saved_archive(ana, tmp_path)
    assert b"kettle" not in sealed.read_bytes()
    readable = _saved_readable(ana, tmp_path)
    assert "A kettle of my own" in readable
    assert '"pulse"' not in readable
    dan = phone("Dan")
    dan.create_space(alone=True)
    dan.go("/me/export/")
    dan.page.locator("[name=file]").set_input_files(str(sealed))
    dan.page.locator("form[action*=import] [name=passphrase]").fill(words)
    dan.tap("Bring it in")
    dan.go("/me/export/")
    assert "A kettle of my own" in _saved_readable(dan, tmp_path)


def _saved_archive(phone: Phone, folder: Path) -> tuple[Path, str]:
    phone.go("/me/export/")
    form = phone.page.locator("form[action*=sealed]")
    words = form.locator("[name=made]").input_value()
    with phone.page.expect_download() as download:
        phone.tap("Save the sealed file")
    kept = folder / "mine.hearthside"
    download.value.save_as(kept)
    return kept, words


def _saved_readable(phone: Phone, folder: Path) -> str:
    with phone.page.expect_download() as download:
        phone.tap("Save the readable file")
    kept = folder / f"{phone.name}.json"
    download.value.save_as(kept)
    text = kept.read_text("utf-8")
    json.loads(text)
    return text


def test_who_closes_the_space_can_still_read_and_so_can_the_other(couple: Couple) -> None:
    ana, ben = couple
    ana.answer_card("A kettle of my own")
    ben.answer_card("The window seat")
    for phone in (ana, ben):
        phone.go("/")
    ben.go("/me/ending/close/")
    ben.tap("Close it")
    ana.go("/cards/told")
    ana.sees("The window seat")
    ben.go("/cards/told")
    ben.sees("A kettle of my own")


def test_who_deletes_everything_is_gone_at_once(couple: Couple) -> None:
    ana, ben = couple
    ana.go("/me/ending/everything/")
    ana.page.locator("[name=passphrase]").fill(ana.passphrase)
    ana.page.locator("[name=sure]").check(force=True)
    ana.tap("Delete everything of mine")
    ana.go("/door/unlock/")
    if ana.page.locator("[name=login]").count():
        ana.page.locator("[name=login]").fill(ana.login)
    ana.page.locator("[name=passphrase]").first.fill(ana.passphrase)
    ana.page.keyboard.press("Enter")
    ana.sees("That did not open")
    ben.go("/")
    ben.sees("This space is closed")
    ben.does_not_see("Question of the day")
