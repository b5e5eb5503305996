"""`{% csrf_token %}`, which also tells in every form for whom its page was: for one, or for the two.

A form may be sent much later than its page was drawn, when a partner has come or the space was closed.
Built into every template by the settings, so nothing has to be loaded.
"""

from __future__ import annotations

from django import template
from django.template.base import Parser, Token
from django.template.context import Context
from django.template.defaulttags import CsrfTokenNode
from django.utils.safestring import SafeString

NAME = "page_for"
ONE, TWO = "one", "two"
BOXES = {
    who: SafeString(f'<input type="hidden" name="{NAME}" value="{who}" autocomplete="off">')
    for who in (ONE, TWO)
}

register = template.Library()


class Promised(CsrfTokenNode):
    """The token, and for whom the page is; that alone for pages of nobody."""

    def render(self, context: Context) -> SafeString:
        """Give both hidden fields."""
        token = SafeString(super().render(context))
        book = getattr(getattr(context, "request", None), "book", None)
        if not token or book is None or book.closed:
            return token
        return token + BOXES[ONE if book.solo else TWO]


@register.tag
def csrf_token(_parser: Parser, _token: Token) -> Promised:
    """Parse `{% csrf_token %}`."""
    return Promised()
