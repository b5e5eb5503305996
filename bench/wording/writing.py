"""What was fitted, as the engine's file."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from bench.wording.deciding import Decided
from hearthside.engine.wording.weights import letters

ABOUT = (
    "Weights of small signs and what is decided by them, fitted by bench.wording.fit. Not changed by hand."
)
ENDS = 0.9995  # of all weights lie within the greatest that is kept


@dataclass(frozen=True)
class Fitted:
    """Signs, their rarity, their weights (columns x signs, times rarity), and a forest for each column."""

    columns: Sequence[str]
    names: Sequence[str]
    rare: Any
    weights: Any
    bias: Sequence[float]
    forests: dict[str, Any]
    decided: Decided


def written(fitted: Fitted) -> str:
    """Give the TOML."""
    greatest = np.quantile(np.abs(fitted.weights), ENDS, axis=1).tolist()
    lines = [
        f"about = {json.dumps(ABOUT)}",
        f"columns = {json.dumps(list(fitted.columns))}",
        f"bias = {json.dumps([round(one, 4) for one in fitted.bias])}",
        f"greatest = {json.dumps([round(one, 4) for one in greatest])}",
        "signs = '''",
    ]
    lines += _signs(fitted, greatest)
    lines.append("'''")
    for label in fitted.columns:
        forest, least = fitted.forests[label], fitted.decided.least[label]
        start = float(np.ravel(forest._baseline_prediction)[0])
        trees = json.dumps([_tree(one[0].nodes, 0) for one in forest._predictors], separators=(",", ":"))
        lines += [
            "",
            f"[deciding.{label}]",
            f"start = {start:.4f}",
            f"least = {least:.4f}",
            f"trees = '{trees}'",
        ]
    return "\n".join(lines) + "\n"


def _signs(fitted: Fitted, greatest: Sequence[float]) -> list[str]:
    """Give a line for each sign, those that stand in most drafts first: so they lie together in memory."""
    kept = [
        (letters(float(fitted.rare[at]), fitted.weights[:, at].tolist(), greatest), name)
        for at, name in enumerate(fitted.names)
        if "'''" not in name and name.isprintable()
    ]
    return [f"{name}\t{spelt}" for spelt, name in sorted(kept, key=lambda one: (one[0][0], one[1]))]


def _tree(nodes: Any, at: int) -> list[Any] | float:
    """Give a tree as [place, limit, up to it, beyond it], or a leaf's log odds."""
    node = nodes[at]
    if node["is_leaf"]:
        return round(float(node["value"]), 4)
    limit = round(float(node["num_threshold"]), 4)
    return [int(node["feature_idx"]), limit, _tree(nodes, node["left"]), _tree(nodes, node["right"])]
