"""Press a button of a page as a browser does: only what its form itself holds is sent, and it is checked."""

from __future__ import annotations

import re
from html import unescape

from django.test import Client

from tests import couples
from tests.couples import Somebody

FORM = re.compile(r"<form\b([^>]*)>(.*?)</form>", re.DOTALL)
HIDDEN = re.compile(r'<input type="hidden" name="([^"]+)" value="([^"]*)"')


def strict(who: Somebody) -> Client:
    """One more browser of theirs, with which a form without its token is turned away."""
    client = Client(enforce_csrf_checks=True)
    couples.sign_in(client, who.identity)
    return client


def press(client: Client, address: str, words: str, **chosen: str) -> str:
    """Press the button with these words on a page. Gives the page that comes after."""
    html = client.get(address).content.decode()
    forms = [(head, inside) for head, inside in FORM.findall(html) if words in inside]
    assert len(forms) == 1, f"{len(forms)} forms with “{words}” on {address}"
    head, inside = forms[0]
    where = re.search(r'\baction="([^"]*)"', head)
    given = {name: unescape(value) for name, value in HIDDEN.findall(inside)}
    response = client.post(where[1] if where else address, {**given, **chosen}, follow=True)
    assert response.status_code == 200, (address, words, response.status_code)
    return response.content.decode()
