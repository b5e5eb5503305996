"""Long texts are set safely, and every mark of a source becomes a number."""

from __future__ import annotations

from hearthside.catalog.load import library
from hearthside.web.prose import numbers, prose

REGISTER = library().evidence


def test_marks_become_numbers_in_the_order_of_reading() -> None:
    text = prose("One [@aron-2000]. Two [@muise-2019]. One again [@aron-2000].", REGISTER)
    assert [(source.number, source.facts.slug) for source in text.sources] == [
        (1, "aron-2000"),
        (2, "muise-2019"),
    ]
    assert text.html.count('href="#source-1"') == 2
    assert "One<sup" in text.html


def test_a_source_that_is_not_there_leaves_no_mark() -> None:
    text = prose("Said [@nobody-1900].", REGISTER)
    assert not text.sources
    assert text.html == "<p>Said.</p>\n"


def test_a_second_text_on_a_page_goes_on_counting() -> None:
    first = prose("One [@aron-2000].", REGISTER)
    second = prose("Two [@muise-2019], [@aron-2000].", REGISTER, also=["lally-2010"], after=first.sources)
    assert numbers(["lally-2010", "aron-2000", "muise-2019"], second.sources) == [1, 2, 3]


def test_markup_in_a_text_is_shown_and_not_obeyed() -> None:
    html = prose("<script>alert(1)</script> <b>x</b> [y](javascript:alert(1))", REGISTER).html
    assert "<script" not in html
    assert "<b>" not in html
    assert "href" not in html


def test_a_link_elsewhere_does_not_say_where_it_was_followed_from() -> None:
    html = prose("[there](https://example.org/) [here](/help/)", REGISTER).html
    assert '<a href="https://example.org/" rel="noreferrer">' in html
    assert '<a href="/help/">' in html
