"""The shape of every kind of content. `slug` is the file's name and stable for ever."""

from __future__ import annotations

from hearthside.catalog.types.asking import Card, CauseFacts, Deck, Item
from hearthside.catalog.types.base import (
    CAUSES,
    CardNotWhen,
    Cause,
    Family,
    Grade,
    Line,
    Need,
    NotWhen,
    OnlyWhen,
    Passage,
    Situation,
    Weight,
)
from hearthside.catalog.types.doing import Example, Moment, Practice, Road, Stage
from hearthside.catalog.types.feelings import Feelings
from hearthside.catalog.types.helping import Country, Directory, Emergency, Guide, Helpline, Sign, Therapy
from hearthside.catalog.types.outing import Access, Idea, IdeaKind, Novelty, Season, Where, Wish, Wishes
from hearthside.catalog.types.reading import Article, Design, Evidence, Lines
from hearthside.catalog.types.saying import (
    Agenda,
    Closeness,
    Part,
    Pattern,
    Phrase,
    Phrases,
    Prompt,
    Question,
    QuestionSet,
    Rewording,
)
from hearthside.catalog.types.talking import Guided, GuidedPart, Length, Telling, Turn
from hearthside.catalog.types.wording import (
    Advice,
    Cue,
    CueFamily,
    Deciding,
    Frame,
    SecondReader,
    WordingLabel,
    WordList,
)

__all__ = [
    "CAUSES", "Access", "Advice", "Agenda", "Article", "Card", "CardNotWhen", "Cause", "CauseFacts",
    "Closeness", "Country", "Cue", "CueFamily", "Deciding", "Deck", "Design", "Directory", "Emergency",
    "Evidence", "Example", "Family", "Feelings", "Frame", "Grade", "Guide", "Guided", "GuidedPart",
    "Helpline", "Idea", "IdeaKind", "Item", "Length", "Line", "Lines", "Moment", "Need", "NotWhen",
    "Novelty", "OnlyWhen", "Part", "Passage", "Pattern", "Phrase", "Phrases", "Practice", "Prompt",
    "Question", "QuestionSet", "Rewording", "Road", "Season", "SecondReader", "Sign", "Situation", "Stage",
    "Telling", "Therapy", "Turn", "Weight", "Where", "Wish", "Wishes", "WordList", "WordingLabel",
]  # fmt: skip
