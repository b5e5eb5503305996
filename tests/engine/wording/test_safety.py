"""Threats in plain words, and those of a hurt person, lead to Help; what only sounds like them does not."""

from __future__ import annotations

import pytest

from hearthside.engine.wording import review
from hearthside.engine.wording.cues import HURTS

GRAVE = (
    "If you leave me I will make sure you never see the children again.",
    "One call and you're deported.",
    "Without me you'd be on the street.",
    "I'll tell your mother everything you did.",
    "You're not going anywhere tonight.",
    "Give me your phone or I smash it.",
    "You hit me last night and I don't know what to do.",
    "I'm afraid of how you'll be when I get home.",
    "If you go I'll kill myself.",
    "Don't make me angry, you know how that ends.",
    "I have your papers and you get them when you obey.",
    "You'll be sorry when I'm done with you.",
    "Wear that and see what happens.",
    "I checked your messages. Who is Paul?",
    "You owe me sex, I'm your husband.",
    "I'll get full custody and you'll never see them.",
    "I read your diary and now you'll explain every line.",
    "Please don't hit me again.",
    "Send me a photo of where you are right now or don't come back.",
    "You never stop when I say stop.",
    "You keep pushing me against the wall.",
    "I am done being hit. Don't come home.",
    "You never ask before you touch me. Stop it. I said no.",
    "You never let me see my sister.",
)
HARMLESS = (
    "This commute is killing me.",
    "You killed it tonight, so proud of you.",
    "I'll kill you if you eat the last one lol",
    "Can you pick up the kids at four?",
    "I'm scared about the scan tomorrow.",
    "I want us to separate. I'll talk to a mediator and we'll share the kids.",
    "I won't stay in a room where I'm shouted at.",
    "Your passport is in the top drawer.",
    "I'm afraid we're out of milk.",
    "I need an hour alone, back at nine.",
    "You never fail to make me laugh.",
    "The boss will kill me if I'm late.",
    "Sorry, my phone died in the tunnel.",
    "I said no to the overtime so we can go.",
    "Please don't touch the oven, the cake is in.",
    "I'd die without you, happy birthday.",
    "She told her husband he'd never see the kids, in that film.",
    "If you leave before six you'll miss the traffic.",
    "I'm nervous about meeting your parents.",
)
BOUNDARIES = (
    "I said no. Please stop asking me for sex.",
    "I'm not sleeping with you tonight.",
    "I'm not having sex with you, I'm worn out.",
    "Don't call me at work any more.",
    "I'm not discussing my pregnancy with you, it is my body.",
    "Please don't read my diary.",
    "I don't want to be touched just now.",
    "I won't stay in a room where I am shouted at.",
    "No means no.",
    "I want to separate. I'll come for my things on Sunday.",
)


@pytest.mark.parametrize("text", GRAVE)
def test_a_threat_or_a_fear_in_plain_words_leads_to_help(text: str) -> None:
    assert review(text).routes_to_help


@pytest.mark.parametrize("text", HARMLESS)
def test_what_only_sounds_like_one_does_not(text: str) -> None:
    assert not review(text).routes_to_help


@pytest.mark.parametrize("text", BOUNDARIES)
def test_no_boundary_is_softened(text: str) -> None:
    assert not HURTS & set(review(text).labels)
