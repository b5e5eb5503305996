"""Django's own `url`, `include` and `extends`, remembering what cannot change while the server runs.

A page asks for a dozen addresses and parts by fixed names; looking each up anew was a quarter of the time
it takes to draw one. Built into every template by the settings, so nothing has to be loaded.
"""

from __future__ import annotations

from typing import cast

from django import template
from django.conf import settings
from django.template.base import FilterExpression, Node, Parser, Template, TextNode, Token, Variable
from django.template.context import Context
from django.template.defaulttags import URLNode
from django.template.defaulttags import url as parse_url
from django.template.loader_tags import (
    BLOCK_CONTEXT_KEY,
    BlockContext,
    BlockNode,
    ExtendsNode,
    IncludeNode,
    do_extends,
    do_include,
)
from django.urls import get_urlconf
from django.utils.safestring import SafeString
from django.utils.translation import get_language

register = template.Library()

_addresses: dict[tuple[str, object], str] = {}
_parts: dict[str, Template] = {}


def fixed(expression: FilterExpression | Node) -> str | None:
    """Give the text of an expression that is nothing but a text in quotes."""
    text = expression.var if isinstance(expression, FilterExpression) and not expression.filters else None
    return str(text) if isinstance(text, str) else None


def found(name: str, context: Context) -> Template:
    """Give a template by its name, found once."""
    if name not in _parts:
        _parts[name] = cast("Template", context.template).engine.get_template(name)  # set while drawing
    return _parts[name]


def is_literal(expression: FilterExpression) -> bool:
    """Whether an expression is a text or number of the template's own, perhaps to be translated."""
    is_text = not isinstance(expression.var, Variable) or expression.var.literal is not None
    return is_text and not expression.filters


class Address(URLNode):
    """`{% url "today:given" %}`, looked up once."""

    def render(self, context: Context) -> str:
        """Give the address."""
        name = fixed(self.view_name)
        if name is None or self.args or self.kwargs or self.asvar:
            return super().render(context)
        key = (name, get_urlconf())
        if key not in _addresses:
            _addresses[key] = super().render(context)
        return _addresses[key]


class Part(IncludeNode):
    """`{% include "ui/card.html" with … only %}`, its template found once.

    A part that is told nothing but texts of ours, and sees nothing else, is drawn once for each language.
    """

    def __init__(
        self, template: FilterExpression, extra_context: dict[str, FilterExpression], isolated_context: bool
    ) -> None:
        """Find out whether it can ever look different."""
        super().__init__(template, extra_context=extra_context, isolated_context=isolated_context)
        self.lasts = isolated_context and all(map(is_literal, (template, *extra_context.values())))
        self.drawn: dict[str | None, SafeString] = {}

    def render(self, context: Context) -> SafeString:
        """Give the part."""
        name = self.template.resolve(context)
        if not isinstance(name, str) or settings.DEBUG or context.template is None:
            return super().render(context)
        if not self.lasts:
            return self.draw(name, context)
        language = get_language()
        if language not in self.drawn:
            self.drawn[language] = self.draw(name, context)
        return self.drawn[language]

    def draw(self, name: str, context: Context) -> SafeString:
        """Render it."""
        part = found(name, context)
        values = {key: value.resolve(context) for key, value in self.extra_context.items()}
        if self.isolated_context:
            return part.render(Context(values, context.autoescape, context.use_l10n, context.use_tz))
        with context.push(**values):
            return part.render(context)


class Frame(ExtendsNode):
    """`{% extends "ui/base.html" %}`: the frame and the blocks in it are looked for once."""

    frame: Template | None = None
    blocks_of_frame: dict[str, BlockNode] | None = None

    def render(self, context: Context) -> str:
        """Give the page in its frame."""
        name = fixed(self.parent_name)
        if name is None or settings.DEBUG:
            return cast("str", super().render(context))
        if self.frame is None or self.blocks_of_frame is None:
            self.frame = found(name, context)
            self.blocks_of_frame = own_blocks(self.frame)
        here = context.render_context
        if BLOCK_CONTEXT_KEY not in here:
            here[BLOCK_CONTEXT_KEY] = BlockContext()
        here[BLOCK_CONTEXT_KEY].add_blocks(self.blocks)
        here[BLOCK_CONTEXT_KEY].add_blocks(self.blocks_of_frame)
        with here.push_state(self.frame, isolated_context=False):
            return str(self.frame._render(context))  # type: ignore[attr-defined]  # as Django's own does


def own_blocks(frame: Template) -> dict[str, BlockNode]:
    """The blocks of a frame that stands in no other one; one that does adds its own when it is drawn."""
    first = next((node for node in frame.nodelist if not isinstance(node, TextNode)), None)
    if isinstance(first, ExtendsNode):
        return {}
    blocks = cast("list[BlockNode]", frame.nodelist.get_nodes_by_type(BlockNode))
    return {block.name: block for block in blocks}


@register.tag
def url(parser: Parser, token: Token) -> URLNode:
    """Parse as Django does."""
    found = parse_url(parser, token)
    return Address(found.view_name, found.args, found.kwargs, found.asvar)


@register.tag
def include(parser: Parser, token: Token) -> IncludeNode:
    """Parse as Django does."""
    found = do_include(parser, token)
    return Part(found.template, found.extra_context, found.isolated_context)


@register.tag
def extends(parser: Parser, token: Token) -> ExtendsNode:
    """Parse as Django does."""
    found = do_extends(parser, token)
    return Frame(found.nodelist, found.parent_name)
