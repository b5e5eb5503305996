"""Long texts: CommonMark to HTML, with `[@evidence-id]` as a number that leads to its source below."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

from django.utils.safestring import SafeString
from django.utils.translation import gettext
from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.utils import OptionsDict

from hearthside.catalog.types import Evidence

CITED = re.compile(r"\[@([\w-]+)\]")


class Source(NamedTuple):
    """A source as a page lists it: its number there, and what is known of it."""

    number: int
    facts: Evidence


class Prose(NamedTuple):
    """A text ready for a page, and its sources in the order in which they are cited."""

    html: SafeString
    sources: tuple[Source, ...]


def prose(
    text: str, register: Mapping[str, Evidence], *, also: Iterable[str] = (), after: Sequence[Source] = ()
) -> Prose:
    """Set a text of ours.

    `also` names sources to list though the text cites them by no mark. `after` are the sources of a text
    before it on the same page: numbers go on from there. HTML is shown as text, never obeyed. A source
    that the register lacks is left out.
    """
    numbers = {source.facts.slug: source.number for source in after}
    for slug in [*CITED.findall(text), *also]:
        if slug in register:
            numbers.setdefault(slug, len(numbers) + 1)
    html = _setter().render(text, {"numbers": numbers})
    # Made by markdown-it with HTML switched off, from files of our own.
    return Prose(SafeString(html), tuple(Source(number, register[slug]) for slug, number in numbers.items()))


def numbers(slugs: Iterable[str], sources: Sequence[Source]) -> list[int]:
    """Give the numbers that these sources have on a page, lowest first."""
    by_slug = {source.facts.slug: source.number for source in sources}
    return sorted(by_slug[slug] for slug in slugs if slug in by_slug)


@cache
def _setter() -> MarkdownIt:
    setter = MarkdownIt("commonmark", {"html": False, "typographer": True})
    setter.enable("smartquotes")
    setter.inline.ruler.before("link", "cite", _find)
    setter.add_render_rule("cite", _draw)
    setter.add_render_rule("link_open", _lead)
    return setter


def _find(state: StateInline, silent: bool) -> bool:
    match = CITED.match(state.src, state.pos)
    if match is None:
        return False
    if not silent:
        state.pending = state.pending.rstrip(" ")  # the number stands close to its word
        state.push("cite", "", 0).content = match[1]
    state.pos = match.end()
    return True


def _draw(self: RendererHTML, tokens: Sequence[Token], at: int, options: OptionsDict, env: Any) -> str:
    number = env["numbers"].get(tokens[at].content)
    if number is None:
        return ""
    label = gettext("Source %(number)d") % {"number": number}
    return f'<sup class="cite"><a href="#source-{number}" aria-label="{label}">{number}</a></sup>'


def _lead(self: RendererHTML, tokens: Sequence[Token], at: int, options: OptionsDict, env: Any) -> str:
    token = tokens[at]
    if str(token.attrGet("href") or "").startswith(("http:", "https:")):
        token.attrSet("rel", "noreferrer")
    return self.renderToken(tokens, at, options, env)
