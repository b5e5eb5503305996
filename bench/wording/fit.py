"""Fit what reads drafts beside the cues: weights of small signs, and the trees that decide.

    pip install scikit-learn
    python -m bench.wording.fit [--try]

The drafts were made up by many writers (`drafts/`). What decides is fitted to numbers about writers whom the
weights beneath had not seen, and what it tells of the next writer is counted likewise. It takes some five
minutes; the same drafts give the same weights.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from joblib import Parallel, delayed
from scipy import sparse
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import normalize

from bench.wording.deciding import ALARM, Decided, Seen, decide, report
from bench.wording.drafts import Labelled, every
from bench.wording.writing import Fitted, written
from hearthside.catalog.load import shelf
from hearthside.catalog.types import CueFamily, Frame, WordList
from hearthside.engine.wording.cues import RISK, Cues
from hearthside.engine.wording.draft import Draft, read
from hearthside.engine.wording.measures import measures
from hearthside.engine.wording.rules import LABELS, weighed
from hearthside.engine.wording.second import agreed, is_plain
from hearthside.engine.wording.signs import senses, signs

COLUMNS = (*LABELS, ALARM)
FIRST = (RISK, ALARM)
PARTS = 5  # the writers are parted so; weights are fitted without one part and tried on it
SEEN = 5  # drafts in which a sign has to stand
ALWAYS = ("#open", "#last")
SENTENCE = 0.5  # what a sentence weighs beside a whole draft
FREEDOM = 10.0  # inverse of the ridge penalty
PULL = 0.7  # how much freer a sign's weight is that drafts with and without a label differ in
TREES = {"max_iter": 150, "learning_rate": 0.06, "max_leaf_nodes": 8}
MORE_TREES = {"max_iter": 300, "learning_rate": 0.04, "max_leaf_nodes": 12}  # for what decides first
EACH_TREE = {"l2_regularization": 5.0, "min_samples_leaf": 30, "random_state": 1}
READER = Path(__file__).parents[2] / "hearthside/content/en/wording/readers/english.toml"


@dataclass(eq=False)
class Example:
    """A draft as the engine reads it."""

    said: Labelled
    draft: Draft
    seen: frozenset[str]
    plain: bool
    agreed: float
    whole: set[str]
    single: list[set[str]]
    touched: list[bool] = field(default_factory=list)  # each sentence: whether what matters most stands in it


def main(arguments: Sequence[str] | None = None) -> int:
    """Fit, tell what to expect, and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--try", dest="only", action="store_true", help="write nothing")
    asked = parser.parse_args(arguments)
    examples = _examples()
    parts = _parts(examples)
    numbers = [list[float]()] * len(examples)
    for part in range(PARTS):
        sys.stderr.write(f"fitting without part {part + 1} of {PARTS}\n")
        model = Signs([one for one, at in zip(examples, parts, strict=True) if at != part])
        where = np.flatnonzero(parts == part).tolist()
        for at, found in zip(where, model.measured([examples[at] for at in where]), strict=True):
            numbers[at] = found
    table = np.array(numbers)
    seen = Seen(np.array([one.plain for one in examples]), np.array([one.agreed for one in examples]))
    decided = decide([one.said for one in examples], _chances(examples, table, parts), seen)
    sys.stdout.write(report(decided) + "\n")
    if not asked.only:
        READER.write_text(written(_fitted(examples, table, decided)), "utf-8")
    return 0


def _examples() -> list[Example]:
    lists, kinds_of = shelf("wording/lists", WordList), shelf("wording/senses", WordList)
    families, frames = shelf("wording/cues", CueFamily), shelf("wording/frames", Frame)
    cues = Cues(families.values(), lists.values(), frames.values())
    kinds = senses((one.slug, one.words) for one in kinds_of.values())
    examples = []
    for said in every():
        draft = read(said.text)
        hits = weighed(draft, cues.hits(draft)[0])
        shown = frozenset(hit.shows for hit in hits)
        example = Example(said, draft, shown, is_plain(hits), agreed(hits), *signs(draft, kinds))
        start, end = said.span
        example.touched = [
            draft.tokens[first].start < end and start < draft.tokens[last].end
            for first, last in draft.sentences
        ]
        examples.append(example)
    return examples


def _parts(examples: Sequence[Example]) -> Any:
    writers = {name: at for at, name in enumerate(sorted({one.said.writer for one in examples}))}
    return np.array([writers[one.said.writer] % PARTS for one in examples])


class Signs:
    """Weights of signs for each column: a ridge on whole drafts and on sentences."""

    def __init__(self, examples: Sequence[Example]) -> None:
        """Fit."""
        rows = [(one.whole, one, -1) for one in examples]
        rows += [
            (found, one, at) for one in examples if len(one.single) > 1 for at, found in enumerate(one.single)
        ]
        count = Counter(sign for one in examples for sign in one.whole)
        self.known = {sign for sign, times in count.items() if times >= SEEN}.union(ALWAYS)
        self.names = DictVectorizer(dtype=np.float64)
        table = self.names.fit_transform([self._row(found) for found, _, _ in rows])
        share = np.asarray((table[: len(examples)] > 0).sum(0)).ravel()
        self.rare = np.log((1 + len(examples)) / (1 + share)) + 1
        table = normalize(table @ sparse.diags(self.rare)).tocsr()
        weigh = np.array([1.0 if at < 0 else SENTENCE for _, _, at in rows])
        said = [(one, at) for _, one, at in rows]
        fitted = Parallel(-1)(delayed(_ridge)(table, *_taught(said, label), weigh) for label in COLUMNS)
        self.weights = np.array([one.coef_[0] for one in fitted])
        self.bias = [float(one.intercept_[0]) for one in fitted]

    def _row(self, found: set[str]) -> dict[str, float]:
        return dict.fromkeys(sorted(found & self.known), 1.0)

    def odds(self, rows: Sequence[set[str]]) -> Any:
        """Give log odds, rows x columns."""
        table = self.names.transform([self._row(found) for found in rows])
        return normalize(table @ sparse.diags(self.rare)) @ self.weights.T + np.array(self.bias)

    def measured(self, examples: Sequence[Example]) -> list[list[float]]:
        """Give the numbers that trees decide by."""
        odds = iter(self.odds([row for one in examples for row in (one.whole, *one.single)]).tolist())
        return [
            measures(one.draft, one.seen, next(odds), [next(odds) for _ in one.single]) for one in examples
        ]


def _taught(rows: Sequence[tuple[Example, int]], label: str) -> tuple[Any, Any]:
    """Give what each row says of a label, and whether it counts.

    Of a draft that shows a label, only the sentence that its writer marked teaches it.
    """
    shows = np.array([one.said.shows(label) for one, _ in rows])
    counts = [
        one.said.counts(label) and (at < 0 or one.touched[at] or not one.said.shows(label))
        for one, at in rows
    ]
    return shows, np.array(counts)


def _ridge(table: Any, shows: Any, counts: Any, weigh: Any) -> Any:
    """Fit one column: a ridge that holds those signs less that differ between drafts with and without it."""
    rows, taught, weights = table[counts], shows[counts], weigh[counts]
    stands = (rows > 0).astype(np.float64)
    within, beyond = ((1 + stands[one].T @ weights[one]) / weights[one].sum() for one in (taught, ~taught))
    free = (0.3 + np.abs(np.log(within / beyond))) ** PULL
    free /= np.sqrt((free**2).mean())
    model = LogisticRegression(
        C=FREEDOM, class_weight="balanced", max_iter=300, solver="liblinear", random_state=1
    )
    model.fit(rows @ sparse.diags(free), taught, sample_weight=weights)
    model.coef_ = model.coef_ * free
    return model


def _forest(examples: Sequence[Example], table: Any, label: str) -> Any:
    counts = np.array([one.said.counts(label) for one in examples])
    shows = np.array([one.said.shows(label) for one in examples])
    grown = MORE_TREES if label in FIRST else TREES
    return HistGradientBoostingClassifier(**grown, **EACH_TREE).fit(table[counts], shows[counts])


def _chances(examples: Sequence[Example], table: Any, parts: Any) -> dict[str, Any]:
    """Give the chance of each column for each draft, by trees that have not seen its writer."""
    found = {label: np.zeros(len(examples)) for label in COLUMNS}
    for part in range(PARTS):
        others = [one for one, at in zip(examples, parts, strict=True) if at != part]
        for label in COLUMNS:
            model = _forest(others, table[parts != part], label)
            found[label][parts == part] = model.predict_proba(table[parts == part])[:, 1]
    return found


def _fitted(examples: Sequence[Example], table: Any, decided: Decided) -> Fitted:
    model = Signs(examples)
    forests = {label: _forest(examples, table, label) for label in COLUMNS}
    names: list[str] = list(model.names.get_feature_names_out())
    return Fitted(COLUMNS, names, model.rare, model.weights * model.rare, model.bias, forests, decided)


if __name__ == "__main__":
    sys.exit(main())
