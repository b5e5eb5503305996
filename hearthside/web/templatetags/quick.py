"""Django's own `url` and `include`, remembering what cannot change while the server runs.

A page asks for a dozen addresses and parts by fixed names; looking each up anew was a quarter of the time
it takes to draw one. Built into every template by the settings, so nothing has to be loaded.
"""

from __future__ import annotations

from django import template
from django.conf import settings
from django.template.base import FilterExpression, Parser, Template, Token
from django.template.context import Context
from django.template.defaulttags import URLNode
from django.template.defaulttags import url as parse_url
from django.template.loader_tags import IncludeNode, do_include
from django.urls import get_urlconf
from django.utils.safestring import SafeString

register = template.Library()

_addresses: dict[tuple[str, object], str] = {}
_parts: dict[str, Template] = {}


def fixed(expression: FilterExpression) -> str | None:
    """Give the text of an expression that is nothing but a text in quotes."""
    return str(expression.var) if isinstance(expression.var, str) and not expression.filters else None


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
    """`{% include "ui/card.html" with … only %}`, its template found once."""

    def render(self, context: Context) -> SafeString:
        """Give the part."""
        name = fixed(self.template)
        if name is None or settings.DEBUG or context.template is None:
            return super().render(context)
        if name not in _parts:
            _parts[name] = context.template.engine.get_template(name)
        values = {key: value.resolve(context) for key, value in self.extra_context.items()}
        if self.isolated_context:
            return _parts[name].render(context.new(values))
        with context.push(**values):
            return _parts[name].render(context)


@register.tag
def url(parser: Parser, token: Token) -> URLNode:
    """Parse as Django does."""
    found = parse_url(parser, token)
    return Address(found.view_name, found.args, found.kwargs, found.asvar)


@register.tag
def include(parser: Parser, token: Token) -> IncludeNode:
    """Parse as Django does."""
    found = do_include(parser, token)
    return Part(found.template, extra_context=found.extra_context, isolated_context=found.isolated_context)
