"""What Ana's own answers say about help, and what sounds good to her, on two phones."""

from __future__ import annotations

from tests.browser.mapping import assess
from tests.browser.phone import Phone

Couple = tuple[Phone, Phone]
PAGES = ("/", "/path/", "/us/", "/week/", "/me/", "/help/", "/path/last/")
NOTE = "Something for you to read, when you have a quiet minute"


def looks(phone: Phone) -> list[str]:
    """What stands on the main pages, and on the one about help."""
    found = []
    for path in PAGES:
        phone.go(path)
        found.append(phone.page.locator("main").inner_text())
    phone.go("/help/")
    phone.page.get_by_role("link", name="We may need somebody from outside").click()
    return [*found, phone.page.locator("main").inner_text()]


def test_a_note_is_read_in_private_and_ben_sees_nothing_of_it(couple: Couple) -> None:
    ana, ben = couple
    before = looks(ben)
    assess(ana, marks=(1, 1, 3, 3), hurt=True)
    ana.go("/")
    ana.sees(NOTE)
    ana.tap("Read it")
    ana.sees("Only you see this. It is worked out as you look, and kept nowhere.")
    ana.sees("You said that something broke your trust")
    ana.page.get_by_role("link", name="Behavioural and integrative behavioural couple therapy").click()
    ana.go("/")
    ana.does_not_see(NOTE)
    assert looks(ben) == before
    ben.sees("Nothing that you have answered meets one of the rules below.")


def test_one_thing_stands_large_and_what_sounds_good_is_seen_by_both(couple: Couple) -> None:
    ana, ben = couple
    ben.go("/")
    ana.go("/path/")
    ana.tap("Without saying")
    assert ana.page.locator("main .card.lit").count() == 1
    ana.sees("If there is room")
    ana.page.locator("main summary", has_text="Why this, and change it").first.click()
    assert "/path/" in ana.page.url
    assert ana.page.get_by_role("button", name="Later").nth(1).is_visible()
    ana.go("/path/tastes/")
    ana.sees("You and Ben can both see each of these.")
    ana.page.locator("[name=play][value='5']").check(force=True)
    ana.tap("Keep it")
    ben.go("/path/tastes/")
    ben.page.locator("summary", has_text="What Ana said").click()
    ben.sees("gladly")


def test_while_ben_rests_ana_keeps_what_is_hers(couple: Couple) -> None:
    ana, ben = couple
    ana.go("/path/")
    ana.tap("Without saying")
    ben.go("/me/")
    ben.page.locator("summary", has_text="Take a pause").click()
    ben.tap("Pause")
    ana.go("/path/")
    ana.sees("Ben is resting")
    assert ana.page.locator("main .card.lit").count() == 0
    ben.go("/path/")
    ben.sees("Resting")
