"""Where a session stands, as both phones see it."""

from __future__ import annotations

from msgspec import Struct

from hearthside.engine.together.steps import Step, Steps


class Said(Struct, frozen=True):
    """Something that was told to both in a session. `at`: Unix seconds; `place`: the step it was said in."""

    id: str
    author: str
    at: int
    place: int
    verb: str
    about: str | None
    words: str


class Pause(Struct, frozen=True):
    """One of the two is flooded. `until`: when they mean to be back, Unix seconds.

    `by` asked for it, `named` proposed the time as it stands; `agreed` by the other one. `ready`: who has
    said that they are back.
    """

    by: str
    since: int
    until: int
    named: str
    agreed: bool = False
    ready: frozenset[str] = frozenset()


class State(Struct, frozen=True):
    """Where a session stands. Times are Unix seconds.

    `first` and `other` are person ids; `other` is empty while there is no partner. `after` counts
    what has led on, `place` is the step shown, `since` when it began (pauses left out). `here`: who has come.
    `yes`: who has said yes to the step that is shown. `pauses`: how many there were. `left`: the step from
    which they turned aside, -1 if they did not.
    """

    session: str
    what: str
    about: str | None
    phones: str
    opened_by: str
    opened: int
    first: str
    other: str
    steps: Steps
    place: int = 0
    after: int = 0
    since: int = 0
    latest: int = 0
    here: frozenset[str] = frozenset()
    skipped: frozenset[int] = frozenset()
    yes: frozenset[str] = frozenset()
    pause: Pause | None = None
    pauses: int = 0
    left: int = -1
    over: bool = False
    stopped_by: str = ""
    said: tuple[Said, ...] = ()

    @property
    def step(self) -> Step | None:
        """The step that both see, None at the end."""
        return self.steps[self.place] if self.place < len(self.steps) else None

    @property
    def is_through(self) -> bool:
        """Whether they came to the end of it."""
        return bool(self.steps) and self.place >= len(self.steps)

    @property
    def is_going(self) -> bool:
        """Whether there is something left to do in it."""
        return not self.over and not self.is_through and bool(self.steps)

    def person(self, turn: int) -> str:
        """Whose turn it is: a person id, or empty for both."""
        return {1: self.first, 2: self.other}.get(turn, "")

    def leads(self, person: str) -> bool:
        """Whether this person may lead on from the step. On one phone whoever holds it may."""
        step = self.step
        if step is None or step.leads == "anyone" or self.phones == "one" or not self.other:
            return True
        return step.leads != "both" and (person == self.person(step.turn)) == (step.leads == "turn")

    def told(self, place: int | None = None, *, about: str | None = None) -> tuple[Said, ...]:
        """What was said, all of it, or in one step, or about one thing."""
        return tuple(
            one
            for one in self.said
            if (place is None or one.place == place) and (about is None or one.about == about)
        )
