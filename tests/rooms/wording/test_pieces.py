"""Whatever somebody types into a piece gives a right sentence, or a kind question, and no word is lost."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearthside.rooms.wording.asking import ASKS
from hearthside.rooms.wording.building import SAID, built, unsaid

# What was typed -> what is said. A question mark at the end: there is a question back about it.
# Beside each stands "sad", which was tapped.
HAPPENED = """
you left -> When you left, I felt sad.
You left! -> When you left, I felt sad.
the plates stood there till noon -> When the plates stood there till noon, I felt sad.
because you left -> I felt sad because you left.
Because you are tired -> I felt sad because you are tired.
to be ignored -> I felt sad. ?
you to text me -> I felt sad. ?
you -> I felt sad. ?
I -> I felt sad. ?
I'm late -> When I'm late, I felt sad.
YOU LEFT -> When YOU LEFT, I felt sad.
you are a selfish idiot -> I felt sad. ?
you're so lazy -> I felt sad. ?
You were being mean to me -> I felt sad. ?
you were late -> When you were late, I felt sad.
you were on your phone -> When you were on your phone, I felt sad.
you were mad at me -> When you were mad at me, I felt sad.
you acted like a child -> I felt sad. ?
you don't care -> I felt sad. ?
you never listen -> When you never listen, I felt sad. ?
you always leave the plates -> When you always leave the plates, I felt sad. ?
you being late -> It is about you being late. I felt sad.
your leaving early -> It is about your leaving early. I felt sad.
being ignored -> When being ignored, I felt sad.
coming home to an empty house -> When coming home to an empty house, I felt sad.
left me alone -> I felt sad. ?
didn't call -> I felt sad. ?
Forgot my birthday -> I felt sad. ?
how you spoke to me -> It is about how you spoke to me. I felt sad.
your tone -> It is about your tone. I felt sad.
The argument yesterday -> It is about the argument yesterday. I felt sad.
Yesterday you left -> Yesterday you left. I felt sad.
At dinner you laughed at me -> At dinner you laughed at me. I felt sad.
On Tuesday -> I felt sad. ?
on your phone -> I felt sad. ?
after you left -> After you left, I felt sad.
if you shout -> If you shout, I feel sad.
every time you shout -> Every time you shout, I felt sad.
Whenever The door slams -> When the door slams, I felt sad.
that you left -> When you left, I felt sad.
the way you looked at me -> It is about the way you looked at me. I felt sad.
you left. I cried. -> You left. I cried. I felt sad.
why did you leave? -> Why did you leave? I felt sad.
Ana rang -> When Ana rang, I felt sad.
Dinner was cold -> When dinner was cold, I felt sad.
Your mother called me fat -> When your mother called me fat, I felt sad.
the kids scream -> When the kids scream, I felt sad.
nobody asked me -> When nobody asked me, I felt sad.
my mistake -> It is about my mistake. I felt sad.
I came in -> When I came in, I felt sad.
and you went -> And you went. I felt sad.
3 plates -> It is about 3 plates. I felt sad.
tired -> I felt sad. ?
you “forgot” it -> When you “forgot” it, I felt sad.
it was late -> When it was late, I felt sad.
this morning you left -> This morning you left. I felt sad.
Mum came over -> When Mum came over, I felt sad.
my boss is on holiday and you said nothing -> When my boss is on holiday and you said nothing, I felt sad.
"""
# The same with nothing else.
HAPPENED_ALONE = """
you left -> It is about when you left.
You left! -> It is about when you left.
the plates stood there till noon -> It is about when the plates stood there till noon.
because you left -> It is because you left.
Because you are tired -> It is because you are tired.
to be ignored -> ?
you to text me -> ?
you -> ?
I -> ?
I'm late -> It is about when I'm late.
YOU LEFT -> It is about when YOU LEFT.
you are a selfish idiot -> ?
you're so lazy -> ?
You were being mean to me -> ?
you were late -> It is about when you were late.
you were on your phone -> It is about when you were on your phone.
you were mad at me -> It is about when you were mad at me.
you acted like a child -> ?
you don't care -> ?
you never listen -> It is about when you never listen. ?
you always leave the plates -> It is about when you always leave the plates. ?
you being late -> It is about you being late.
your leaving early -> It is about your leaving early.
being ignored -> It is about being ignored.
coming home to an empty house -> It is about coming home to an empty house.
left me alone -> ?
didn't call -> ?
Forgot my birthday -> ?
how you spoke to me -> It is about how you spoke to me.
your tone -> It is about your tone.
The argument yesterday -> It is about the argument yesterday.
Yesterday you left -> Yesterday you left.
At dinner you laughed at me -> At dinner you laughed at me.
On Tuesday -> ?
on your phone -> ?
after you left -> It was after you left.
if you shout -> It is about what happens if you shout.
every time you shout -> It is about every time you shout.
Whenever The door slams -> It is about when the door slams.
that you left -> It is about when you left.
the way you looked at me -> It is about the way you looked at me.
you left. I cried. -> You left. I cried.
why did you leave? -> Why did you leave?
Ana rang -> It is about when Ana rang.
Dinner was cold -> It is about when dinner was cold.
Your mother called me fat -> It is about when your mother called me fat.
the kids scream -> It is about when the kids scream.
nobody asked me -> It is about when nobody asked me.
my mistake -> It is about my mistake.
I came in -> It is about when I came in.
and you went -> And you went.
3 plates -> It is about 3 plates.
tired -> ?
you “forgot” it -> It is about when you “forgot” it.
it was late -> It is about when it was late.
this morning you left -> This morning you left.
Mum came over -> It is about when Mum came over.
my boss is on holiday and you said nothing -> It is about when my boss is on holiday and you said nothing.
"""
# Beside each stands that you left.
FELT_THEN = """
I felt sad -> When you left, I felt sad.
I'm jumpy -> When you left, I felt jumpy.
Sad -> When you left, I felt sad.
because you left -> It is about when you left. ?
that you don't love me -> It is about when you left. I felt that you don't love me.
you don't love me -> It is about when you left. I felt that you don't love me.
you are a selfish idiot -> It is about when you left. ?
to be ignored -> It is about when you left. ?
like a fool -> When you left, I felt like a fool.
as if I was nothing -> When you left, I felt as if I was nothing.
I cried -> It is about when you left. I cried.
cried -> It is about when you left. I cried.
crying -> It is about when you left. I was crying.
it hurt -> It is about when you left. It hurt.
my heart sank -> It is about when you left. My heart sank.
not good enough -> When you left, I felt not good enough.
ignored -> When you left, I felt ignored.
ignored by you -> When you left, I felt ignored by you.
feeling sad -> When you left, I felt sad.
I -> It is about when you left. ?
hurt -> When you left, I felt hurt.
shut out -> When you left, I felt shut out.
a bit invisible -> When you left, I felt a bit invisible.
anger -> When you left, I felt anger.
wanted to leave -> It is about when you left. I wanted to leave.
I couldn't breathe -> It is about when you left. I couldn't breathe.
when you left -> It is about when you left. ?
How could you -> It is about when you left. How could you.
very sad, because nobody came -> When you left, I felt very sad, because nobody came.
ashamed of myself -> When you left, I felt ashamed of myself.
nothing -> When you left, I felt nothing.
Angry -> When you left, I felt angry.
"""
# Beside each stands "small", which was tapped.
FELT = """
I felt sad -> I felt small and sad.
I'm jumpy -> I felt small and jumpy.
Sad -> I felt small and sad.
because you left -> I felt small because you left.
that you don't love me -> I felt small. I felt that you don't love me.
you don't love me -> I felt small. I felt that you don't love me.
you are a selfish idiot -> I felt small. ?
to be ignored -> I felt small. ?
like a fool -> I felt small and like a fool.
as if I was nothing -> I felt small and as if I was nothing.
I cried -> I felt small. I cried.
cried -> I felt small. I cried.
crying -> I felt small. I was crying.
it hurt -> I felt small. It hurt.
my heart sank -> I felt small. My heart sank.
not good enough -> I felt small and not good enough.
ignored -> I felt small and ignored.
ignored by you -> I felt small and ignored by you.
feeling sad -> I felt small and sad.
I -> I felt small. ?
hurt -> I felt small and hurt.
shut out -> I felt small and shut out.
a bit invisible -> I felt small and a bit invisible.
anger -> I felt small and anger.
wanted to leave -> I felt small. I wanted to leave.
I couldn't breathe -> I felt small. I couldn't breathe.
when you left -> I felt small when you left.
How could you -> I felt small. How could you.
very sad, because nobody came -> I felt small and very sad, because nobody came.
ashamed of myself -> I felt small and ashamed of myself.
nothing -> I felt small and nothing.
Angry -> I felt small and angry.
"""
NEED = """
you to text me -> I need you to text me.
You to stop -> I need you to stop.
I need you to listen -> I need you to listen.
I want you to text me -> I want you to text me.
I'd like to be asked -> I'd like to be asked.
I need more sleep -> What I need is more sleep.
What I need is ten minutes -> What I need is ten minutes.
Ten minutes -> What I need is ten minutes.
More sleep -> What I need is more sleep.
you -> I need you.
I -> ?
to be asked -> What I need is to be asked.
because I am tired -> ?
for you to ask -> What I need is for you to ask.
that you ask me -> What I need is that you ask me.
you text me when you are late -> What I need is that you text me when you are late.
you listening to me -> What I need is you listening to me.
you here -> I need you here.
you patient with me -> I need you patient with me.
we talk about it -> What I need is that we talk about it.
we need to talk -> We need to talk.
us to talk -> I need us to talk.
it to stop -> I need it to stop.
the shouting to stop -> I need the shouting to stop.
the kitchen to myself -> I need the kitchen to myself.
be asked -> What I need is to be asked.
be nicer -> Be nicer.
know when you come home -> What I need is to know when you come home.
stop shouting at me -> Stop shouting at me.
listen to me -> Listen to me.
don't shout -> Don't shout.
please ask -> Please ask.
sleep -> What I need is sleep.
talk -> What I need is talk.
talk about it -> What I need is to talk about it.
to not be shouted at -> What I need is to not be shouted at.
not to be shouted at -> What I need is not to be shouted at.
no more shouting -> What I need is no more shouting.
your help -> What I need is your help.
a kitchen I can walk into -> What I need is a kitchen I can walk into.
my mother to stay out of it -> I need my mother to stay out of it.
my mother stays out of it -> What I need is that my mother stays out of it.
happy -> What I need is to be happy.
heard -> What I need is to be heard.
if you call me -> ?
an apology. Now. -> An apology. Now.
can we talk? -> Can we talk?
give me time -> Give me time.
time -> What I need is time.
a hug! -> What I need is a hug.
less noise -> What I need is less noise.
somebody who listens -> What I need is somebody who listens.
you should text me -> You should text me.
Ben to be on time -> I need Ben to be on time.
to know -> What I need is to know.
peace -> What I need is peace.
"""
THEIRS = """
that you had been up since five -> For you it may be that you had been up since five.
you are tired -> For you it may be that you are tired.
You're tired -> For you it may be that you're tired.
I know you are tired -> I know you are tired.
you -> ?
I -> ?
tired -> You may be tired.
Overwhelmed -> You may be overwhelmed.
stressed from work -> You may be stressed from work.
hard -> For you it may be hard.
too much -> For you it may be too much.
exhausting -> For you it may be exhausting.
hard for you -> It may be hard for you.
because you were tired -> For you it may be because you were tired.
to get some rest -> For you it may be this: to get some rest.
Maybe a long week -> For you it may be a long week.
maybe you were tired -> For you it may be that you were tired.
it was hard -> For you it may be that it was hard.
your boss is hard on you -> For you it may be that your boss is hard on you.
you are selfish -> ?
you don't care -> ?
you might be tired -> You might be tired.
how I said it -> For you it may be how I said it.
had a long day -> For you it may be that you had a long day.
didn't sleep -> For you it may be that you didn't sleep.
overworked -> You may be overworked.
are you tired? -> Are you tired?
You were up. I know. -> You were up. I know.
when I shout -> For you it may be when I shout.
a long week -> For you it may be a long week.
they kept you late -> For you it may be that they kept you late.
you feel left out -> For you it may be that you feel left out.
being the one who waits -> For you it may be being the one who waits.
like I don't care -> For you it may be like I don't care.
the same -> For you it may be the same.
a lot -> For you it may be a lot.
we both are tired -> For you it may be that we both are tired.
scared of losing me -> You may be scared of losing me.
lonely too -> You may be lonely too.
awful -> For you it may be awful.
"""
TABLES: tuple[tuple[str, str, dict[str, object]], ...] = (
    ("happened", HAPPENED, {"felt": ["sad"]}),
    ("happened", HAPPENED_ALONE, {}),
    ("feeling", FELT_THEN, {"happened": "you left"}),
    ("feeling", FELT, {"felt": ["small"]}),
    ("need", NEED, {}),
    ("theirs", THEIRS, {}),
)
ROWS = [
    (name, *row.partition(" ->")[::2], beside)
    for name, table, beside in TABLES
    for row in table.strip().splitlines()
]
PLAIN = [typed for _name, typed, _said, _beside in ROWS]


@pytest.mark.parametrize(
    ("name", "typed", "said", "beside"), ROWS, ids=[f"{name}-{typed}" for name, typed, *_ in ROWS]
)
def test_a_piece_gives_a_right_sentence_or_a_question(
    name: str, typed: str, said: str, beside: dict[str, object]
) -> None:
    made = built({name: typed, **beside})
    asked = " ?" if made.words and name in made.asks else "?" if name in made.asks else ""
    assert f"{made.words}{asked}" == said.strip()


def words(text: str) -> list[str]:
    return re.findall(r"[\w’']+", text.lower())


def is_within(some: list[str], others: list[str]) -> bool:
    """Whether words stand in others one after the other."""
    return any(others[at : at + len(some)] == some for at in range(len(others) - len(some) + 1))


PIECE = st.one_of(
    st.sampled_from(PLAIN), st.lists(st.sampled_from(" ".join(PLAIN).split()), max_size=6).map(" ".join)
)


@given(st.fixed_dictionaries(dict.fromkeys(SAID, PIECE)))
def test_no_word_is_lost_between_the_boxes_and_the_sentence(pieces: dict[str, str]) -> None:
    made = built(pieces)
    said = words(made.words)
    for name, typed in pieces.items():
        kept = words(re.sub(rf"^({SAID[name]})", "", typed.strip(), flags=re.IGNORECASE))
        kept = kept[1:] if kept[:1] == ["that"] else kept
        assert name in made.asks or is_within(kept, said), (name, typed, made.words)
    left = unsaid(pieces, made.words)
    for name in made.asks:
        held = " ".join(pieces[name].lower().split()).rstrip(" .,;:!…") in made.words.lower()
        assert left[name] == pieces[name] or held or "always" in pieces[name] or "never" in pieces[name]


def test_a_fault_is_asked_about_in_its_own_words_and_stays_in_its_box() -> None:
    pieces = {"happened": "you are a selfish idiot", "felt": ["sad"], "need": "a rest"}
    made = built(pieces)
    assert made.words == "I felt sad. What I need is a rest."
    assert made.asks == {"happened": str(ASKS["happened fault"])}
    assert unsaid(pieces, made.words) == {
        "happened": "you are a selfish idiot",
        "feeling": "",
        "need": "",
        "theirs": "",
        "felt": [],
    }


def test_what_was_changed_after_the_sentence_was_made_stays_too() -> None:
    made = built({"happened": "you left", "need": "ten minutes"})
    left = unsaid({"happened": "you left early", "need": "ten minutes", "felt": ["sad"]}, made.words)
    assert left["happened"] == "you left early"
    assert left["felt"] == ["sad"]
    assert not left["need"]
