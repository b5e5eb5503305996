"""Forms: nothing kept by the browser, everything kept by the page."""

from __future__ import annotations

import re

from django.test import Client

from hearthside.web.forms import CLOSENESS, Form, Words, closeness, five, tenths


class Ours(Form):
    """One of each."""

    words = Words(label="What was good?", required=False)
    close = closeness(label="Which looks like you two?", required=True)
    often = five(label="We talk.", words=["a", "b", "c", "d", "e"])
    today = tenths(label="Today", low="far", high="close")


def drawn(form: Form) -> str:
    return "".join(field.as_field_group() for field in form)


def test_no_box_is_completed_or_sent_to_a_spelling_service() -> None:
    for box in re.findall(r"<(?:textarea|input)\b[^>]*>", drawn(Ours())):
        assert 'autocomplete="off"' in box
        assert 'spellcheck="false"' in box


def test_what_was_typed_is_still_there_after_an_error() -> None:
    page = drawn(Ours({"words": "It rained <b>", "often": "3"}))
    assert "It rained &lt;b&gt;" in page
    assert re.search(r'value="3"[^>]*checked', page)


def test_a_passage_tells_what_it_holds_so_that_more_than_that_is_asked_about_before_it_is_left() -> None:
    assert 'data-unsent=""' in drawn(Ours())
    assert 'data-unsent="Kept"' in drawn(Ours(initial={"words": "Kept"}))
    assert 'data-unsent=""' in drawn(Ours({"words": "Sent, and the form came back"}))


def test_an_error_is_tied_to_its_field() -> None:
    form = Ours({})
    page = drawn(form)
    for name in ("close", "often"):
        assert f'id="id_{name}_error"' in page
        assert re.search(rf'<fieldset aria-describedby="[^"]*id_{name}_error', page)
    assert "This one is still empty." in page


def test_a_scale_starts_unanswered() -> None:
    assert "checked" not in drawn(Ours())


def test_closeness_comes_as_the_records_keep_it() -> None:
    form = Ours({"close": "6.7", "often": "0", "today": "10"})
    assert form.is_valid()
    assert form.cleaned_data["close"] == 6.7
    assert form.cleaned_data["often"] == 0
    assert form.cleaned_data["today"] == 10
    assert [value for value, _ in CLOSENESS] == sorted(value for value, _ in CLOSENESS)


def test_nothing_answered_is_nothing_and_not_nought() -> None:
    form = Ours({"close": "0", "often": "0"})
    assert form.is_valid()
    assert form.cleaned_data["today"] is None
    assert form.cleaned_data["close"] == 0


def test_the_summary_of_errors_leads_to_each_field(client: Client) -> None:
    page = client.get("/style/?wrong=1").content.decode()
    assert 'role="alert"' in page
    for link in re.findall(r'<li><a href="#([^"]+)"', page):
        assert f'id="{link}"' in page
