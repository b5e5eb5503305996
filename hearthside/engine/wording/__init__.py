"""Say it better: reads a draft to one's partner, finds what may hurt and what is done well, never judges.

`review(text)` gives a `Review`. It reads cues of how things are said (docs/wording.md), knows nobody's
meaning, and misses much: no finding is no approval.
"""

from hearthside.engine.wording.reviewing import Finding, Review, Reviewer, review

__all__ = ["Finding", "Review", "Reviewer", "review"]
