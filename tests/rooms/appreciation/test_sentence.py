"""What somebody typed becomes one sentence, however they began it; what is general is noticed."""

from __future__ import annotations

import re

import pytest

from hearthside.catalog.load import library
from hearthside.rooms.appreciation.sentence import is_general, sentence

TYPED = {
    ("scraped the ice off", "I felt looked after"): "When you scraped the ice off, I felt looked after.",
    ("Scraped the ice off.", "It warmed me."): "When you scraped the ice off, it warmed me.",
    ("you scraped the ice off", "I smiled!"): "When you scraped the ice off, I smiled!",
    ("When you scraped the ice off", "I smiled"): "When you scraped the ice off, I smiled.",
    ("rang my mother", "Noor cried, and so did I"): "When you rang my mother, Noor cried, and so did I.",
    ("Yesterday you came in soaked", "I was glad"): "Yesterday you came in soaked. I was glad.",
    ("rang my mother", ""): "You rang my mother.",
    ("you're patient with me", ""): "You're patient with me.",
    ("  sat\n down ", " I   could stop "): "When you sat down, I could stop.",
    ("DIY'd the whole shed", "I gaped"): "When you DIY'd the whole shed, I gaped.",
}

# What they did | what it did for me -> what is said.
BEGUN = """
GREAT |  -> You are GREAT.
GREAT | I slept -> When you are GREAT, I slept.
great |  -> You are great.
great | I slept -> When you are great, I slept.
so kind |  -> You are so kind.
so kind | I slept -> When you are so kind, I slept.
the best |  -> You are the best.
the best | I slept -> When you are the best, I slept.
a great cook |  -> You are a great cook.
a great cook | I slept -> When you are a great cook, I slept.
my rock |  -> You are my rock.
my rock | I slept -> When you are my rock, I slept.
did what I told you |  -> You did what I told you.
did what I told you | I slept -> When you did what I told you, I slept.
because you helped me |  -> You helped me.
because you helped me | I slept -> When you helped me, I slept.
Because you rang |  -> You rang.
Because you rang | I slept -> When you rang, I slept.
that you rang |  -> You rang.
that you rang | I slept -> When you rang, I slept.
how you listened |  -> Thank you for how you listened.
how you listened | I slept -> Thank you for how you listened. I slept.
your patience |  -> Thank you for your patience.
your patience | I slept -> Thank you for your patience. I slept.
The tea |  -> Thank you for the tea.
The tea | I slept -> Thank you for the tea. I slept.
making me tea |  -> Thank you for making me tea.
making me tea | I slept -> Thank you for making me tea. I slept.
for making me tea |  -> Thank you for making me tea.
for making me tea | I slept -> Thank you for making me tea. I slept.
being there for me |  -> Thank you for being there for me.
being there for me | I slept -> Thank you for being there for me. I slept.
to make me tea |  -> It was good of you to make me tea.
to make me tea | I slept -> It was good of you to make me tea. I slept.
you |  -> You.
you | I slept -> You. I slept.
I love how you laugh |  -> I love how you laugh.
I love how you laugh | I slept -> I love how you laugh. I slept.
I saw you helping my dad |  -> I saw you helping my dad.
I saw you helping my dad | I slept -> I saw you helping my dad. I slept.
I could sleep in |  -> I could sleep in.
I could sleep in | I slept -> I could sleep in. I slept.
Yesterday you came in soaked |  -> Yesterday you came in soaked.
Yesterday you came in soaked | I slept -> Yesterday you came in soaked. I slept.
Ben rang my mother |  -> Ben rang my mother.
Ben rang my mother | I slept -> Ben rang my mother. I slept.
we went to the sea |  -> We went to the sea.
we went to the sea | I slept -> We went to the sea. I slept.
you rang. Then you cooked. |  -> You rang. Then you cooked.
you rang. Then you cooked. | I slept -> You rang. Then you cooked. I slept.
always kind |  -> You are always kind.
always kind | I slept -> When you are always kind, I slept.
always put my slippers out |  -> You always put my slippers out.
always put my slippers out | I slept -> When you always put my slippers out, I slept.
never complained once |  -> You never complained once.
never complained once | I slept -> When you never complained once, I slept.
YOU ARE GREAT |  -> You ARE GREAT.
YOU ARE GREAT | I slept -> When you ARE GREAT, I slept.
you're patient with me |  -> You're patient with me.
you're patient with me | I slept -> When you're patient with me, I slept.
thank you for the tea |  -> Thank you for the tea.
thank you for the tea | I slept -> Thank you for the tea. I slept.
helped with the kids |  -> You helped with the kids.
helped with the kids | I slept -> When you helped with the kids, I slept.
smile |  -> You smile.
smile | I slept -> When you smile, I slept.
sat with me |  -> You sat with me.
sat with me | I slept -> When you sat with me, I slept.
DIY'd the whole shed |  -> You DIY'd the whole shed.
DIY'd the whole shed | I slept -> When you DIY'd the whole shed, I slept.
listened |  -> You listened.
listened | I slept -> When you listened, I slept.
left me a note |  -> You left me a note.
left me a note | I slept -> When you left me a note, I slept.
cooked and cleaned |  -> You cooked and cleaned.
cooked and cleaned | I slept -> When you cooked and cleaned, I slept.
when you |  -> When you.
when you | I slept -> When you. I slept.
Got up first |  -> You got up first.
Got up first | I slept -> When you got up first, I slept.
just listened |  -> You just listened.
just listened | I slept -> When you just listened, I slept.
the way you looked at me |  -> Thank you for the way you looked at me.
the way you looked at me | I slept -> Thank you for the way you looked at me. I slept.
you are a selfish idiot |  -> You are a selfish idiot.
you are a selfish idiot | I slept -> When you are a selfish idiot, I slept.
are so patient |  -> You are so patient.
are so patient | I slept -> When you are so patient, I slept.
rang her | I felt safe -> When you rang her, I felt safe.
rang her | felt safe -> When you rang her, I felt safe.
rang her | to feel safe -> When you rang her, it helped me to feel safe.
rang her | happy -> When you rang her, I felt happy.
rang her | Loved -> When you rang her, I felt loved.
rang her | less alone -> When you rang her, I felt less alone.
rang her | made me happy -> When you rang her, it made me happy.
rang her | Made my day -> When you rang her, it made my day.
rang her | meant a lot -> When you rang her, it meant a lot.
rang her | a lot -> When you rang her, it meant a lot.
rang her | the world -> When you rang her, it meant the world.
rang her | everything -> When you rang her, it meant everything.
rang her | because I was tired -> You rang her. It mattered because I was tired.
rang her | that I could sleep -> When you rang her, it meant that I could sleep.
rang her | like home -> When you rang her, it felt like home.
rang her | as if I mattered -> When you rang her, it felt as if I mattered.
rang her | relief -> When you rang her, it meant relief.
rang her | a weight off my shoulders -> When you rang her, it meant a weight off my shoulders.
rang her | smile -> When you rang her, it made me smile.
rang her | could finally sleep -> When you rang her, I could finally sleep.
rang her | laughed -> When you rang her, I laughed.
rang her | Noor cried -> When you rang her, Noor cried.
rang her | the room went quiet -> When you rang her, the room went quiet.
rang her | Sunshine in the room -> When you rang her, it meant sunshine in the room.
rang her | thank you -> You rang her. Thank you.
rang her | I -> When you rang her, I.
rang her | so calm. I slept. -> You rang her. So calm. I slept.
rang her | you made me smile -> When you rang her, you made me smile.
rang her | feeling seen -> When you rang her, it meant feeling seen.
rang her | it's good -> When you rang her, it's good.
rang her | helped me breathe -> When you rang her, it helped me breathe.
rang her | my shoulders came down -> When you rang her, my shoulders came down.
rang her | gave me hope -> When you rang her, it gave me hope.
rang her | was nice -> When you rang her, it was nice.
rang her | we laughed -> When you rang her, we laughed.
rang her | GREAT -> When you rang her, I felt GREAT.
"""
ROWS = [re.split(r" ?\| ?| ?-> ", row) for row in BEGUN.strip().splitlines()]


@pytest.mark.parametrize(("did", "meant", "said"), ROWS)
def test_it_may_begin_with_anything(did: str, meant: str, said: str) -> None:
    assert sentence(did, meant) == said


@pytest.mark.parametrize("typed", TYPED, ids=lambda typed: typed[0].strip()[:20])
def test_however_it_was_begun_it_reads_as_one_sentence(typed: tuple[str, str]) -> None:
    assert sentence(*typed) == TYPED[typed]


def test_thanks_come_after_it() -> None:
    assert sentence("rang her", "I slept", "thank you") == "When you rang her, I slept. Thank you."


@pytest.mark.parametrize(
    "typed",
    ["are great", "you're great", "are so patient and kind", "you are always there for me", "do everything",
     "You’re the best", "always being there for me"],
)  # fmt: skip
def test_what_is_about_them_at_large_is_noticed(typed: str) -> None:
    assert is_general(typed)


@pytest.mark.parametrize(
    "typed",
    ["scraped the ice off my windscreen", "you rang my mother on Sunday",
     "were patient with my mother when she lost her glasses for the third time",
     "always put my slippers by the heater before I come home from the late shift"],
)  # fmt: skip
def test_a_moment_is_a_moment(typed: str) -> None:
    assert not is_general(typed)


def test_our_own_examples_are_moments_and_read_well() -> None:
    examples = library().moments["appreciation"].examples
    assert len(examples) >= 6
    for one in examples:
        assert not is_general(one.did)
        assert sentence(one.did, one.meant).startswith("When you ")
