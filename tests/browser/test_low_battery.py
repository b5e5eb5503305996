"""One tap on a tired day: the other phone reads one line, until it is taken back."""

from __future__ import annotations

from tests.browser.phone import Phone


def test_one_tap_says_it_and_one_takes_it_back(couple: tuple[Phone, Phone]) -> None:
    ana, ben = couple
    ben.go("/talk/")
    ben.tap("Low battery today")
    ben.tap("My battery is low today")
    ben.sees("Ana knows to go gently")
    ana.go("/")
    ana.sees("Ben’s battery is low today. Go gently.")
    ben.go("/")
    ben.tap("Take it back")
    ana.go("/")
    ana.does_not_see("battery is low today")
