"""Django's i18n tags, of which `{% translate "…" %}` remembers each fixed text in each language.

The settings put this in the place of Django's own, so templates load `i18n` as ever. A page has three
dozen fixed texts; looking them all up anew was a tenth of the time it takes to draw one.
"""

from __future__ import annotations

from django import template
from django.template.base import FilterExpression, Parser, Token
from django.template.context import Context
from django.templatetags.i18n import TranslateNode, do_translate
from django.templatetags.i18n import register as djangos
from django.utils.translation import get_language

register = template.Library()
register.tags.update(djangos.tags)
register.filters.update(djangos.filters)


class Fixed(TranslateNode):
    """A text in quotes."""

    def __init__(self, filter_expression: FilterExpression, asvar: str | None) -> None:
        """Know no language yet."""
        super().__init__(filter_expression, noop=False, asvar=asvar)
        self.known: dict[str | None, str] = {}

    def render(self, context: Context) -> str:
        """Give it in the reader's language."""
        language = get_language()
        if language not in self.known:
            shown = super().render(context)
            self.known[language] = context[self.asvar] if self.asvar else shown
        if not self.asvar:
            return self.known[language]
        context[self.asvar] = self.known[language]
        return ""


@register.tag("translate")
@register.tag("trans")
def translate(parser: Parser, token: Token) -> TranslateNode:
    """Parse as Django does."""
    found: TranslateNode = do_translate(parser, token)
    expression = found.filter_expression
    fixed = getattr(expression.var, "literal", None) is not None and not expression.filters
    if fixed and not found.noop and found.message_context is None:
        return Fixed(expression, found.asvar)
    return found
