"""Words that somebody types who may be in danger. They lead to help before anything else is shown.

One list a language; every list is asked, whatever language the pages are in. A word with `*` stands for
all that begin with it. Too many people shown the way to help does no harm; one too few may.
"""

from __future__ import annotations

from typing import Literal

from hearthside.catalog.search import WORD, fold

Danger = Literal["fear", "life"]

LIFE = """
  suicid* · kill myself · killing myself · end it all · end my life · ending my life · want to die
  wanna die · better off dead · not be alive · not being alive · dont want to live · no reason to live
  self harm* · selfharm* · hurt myself · hurting myself · harm myself · harming myself · cut myself
  cutting myself · overdos* · wish i was dead · wish i were dead · cant go on · to be dead · being dead
  dont want to be here · not want to be here · dont want to be alive · sleep and not wake · no way out
  suizid* · umbringen · suicidio · suicidar*
"""
FEAR = """
  afraid · scared · scares me · scaring me · scary · frighten* · fear · fears · fearful · terrif*
  terrori* · unsafe · not safe · dont feel safe · danger* · escape from · escaping · run away · stalk*
  follows me · tracking me · tracks me · spying · spies on me · hit me · hits
  hitting · hit the · beat me · beats
  beaten · beating · slap* · punch* · kicks me · kicked me · shove* · pushes me · pushed me · chok*
  strangl* · throws things · bruis* · weapon* · gun · knife · grabs me · grabbed me · locks me
  locked me · photos of me · he hurts · she hurts · partner hurts · husband hurts · wife hurts
  hurts me · hurt me · hurting me · harms me · harming me · kill me · kills me · kill us
  killing me · attack* · abus* · violen* · assault*
  rape* · raping · rapist · molest* · forced · forces me · forcing me · force me · makes me do
  made me do · pressures me · pressured me · pressure me · against my will · no means no · consent
  without my consent · non consensual · coerc* · threat* · blackmail* · control me · controls me
  controlling · coercive · isolat* · wont let me · not allowed to · takes my money · took my phone
  checks my phone · gaslight* · manipulat* · humiliat* · degrad* · trapped · walking on eggshells
  eggshells · explod* · rages · jealous rage · destroys things · hurts the kids · hurts the children
  hits the kids · held me down · holds me down · pinned me · wont stop · doesnt stop · didnt stop
  say no · said no · saying no · dont want to have sex · sex when i dont · made me have sex · threw a
  threw it at · threw something · throws it at · smash* · controls my · controls our · control my
  controls all · took my card · my own money · no money of my own · hides my · reads my · goes through my
  drinking · drunk · alcoholic · angst · schlaegt mich · schlagt mich · miedo · peur
"""


def _listed(words: str) -> tuple[tuple[str, ...], ...]:
    phrases = (phrase.strip() for line in words.split("\n") for phrase in line.split("·"))
    return tuple(tuple(phrase.split()) for phrase in phrases if phrase)


LISTS: dict[str, dict[Danger, tuple[tuple[str, ...], ...]]] = {
    "en": {"life": _listed(LIFE), "fear": _listed(FEAR)},
}


def danger(asked: str) -> Danger | None:
    """Whether these words may come from somebody who thinks of dying (`life`) or is not safe (`fear`)."""
    words = WORD.findall(fold(asked))
    for kind in ("life", "fear"):
        if any(_holds(words, phrase) for lists in LISTS.values() for phrase in lists[kind]):
            return kind
    return None


def _holds(words: list[str], phrase: tuple[str, ...]) -> bool:
    starts = range(len(words) - len(phrase) + 1)
    return any(all(map(_is, words[at : at + len(phrase)], phrase)) for at in starts)


def _is(word: str, wanted: str) -> bool:
    return word.startswith(wanted[:-1]) if wanted.endswith("*") else word == wanted
