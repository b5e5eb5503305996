"""`{% still "ui/top.html" here=here %}`: a part that looks the same for everybody, drawn once and kept.

The part sees nothing but the values it is given: texts of the house and of the catalogue, yes and no, and
the doors. Nothing that anybody wrote may ever be given to it (tests/attacks/test_what_is_kept.py).
Built into every template by the settings, so nothing has to be loaded.
"""

from __future__ import annotations

from django import template
from django.conf import settings
from django.template.base import FilterExpression, Node, Parser, Token, token_kwargs
from django.template.context import Context
from django.template.exceptions import TemplateSyntaxError
from django.template.loader import get_template
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from hearthside.web import rooms

CATALOGUE = "hearthside.catalog."

register = template.Library()
kept: dict[tuple[object, ...], SafeString] = {}


class Still(Node):
    """One use of such a part."""

    def __init__(self, name: str, values: dict[str, FilterExpression]) -> None:
        """Remember the template's name and the values it is given."""
        self.name, self.values = name, values

    def render(self, context: Context) -> SafeString:
        """Give the part as it was drawn the first time."""
        values = {name: value.resolve(context) for name, value in self.values.items()}
        key = (self.name, get_language(), *map(lasting, values.values()))
        if settings.DEBUG or key not in kept:
            kept[key] = SafeString(get_template(self.name).render(values))
        return kept[key]


def lasting(value: object) -> object:
    """What stands for a value in the name of a kept part. TypeError for what may change or be somebody's."""
    if value is None or isinstance(value, str | bool):
        return value
    if isinstance(value, tuple):
        return tuple(map(lasting, value))
    if value is rooms.doors() or type(value).__module__.startswith(CATALOGUE):
        return id(value)  # neither goes away or changes while the server runs
    raise TypeError(f"a part that is kept cannot depend on {type(value).__name__}")


@register.tag
def still(parser: Parser, token: Token) -> Still:
    """Parse `{% still "template" name=value … %}`."""
    _, name, *rest = token.split_contents()
    values = token_kwargs(rest, parser)
    if rest or name[:1] != '"':
        raise TemplateSyntaxError("still takes a template in quotes and name=value")
    return Still(name.strip('"'), values)
