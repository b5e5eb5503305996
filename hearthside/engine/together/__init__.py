"""Sessions that two phones follow: folded from entries, so that nothing is lost with a phone or a server."""

from hearthside.engine.together.fold import GUARDED, VERBS, state_of
from hearthside.engine.together.steps import Step, flow_of, whats
from hearthside.engine.together.types import Pause, Said, State

__all__ = ["GUARDED", "VERBS", "Pause", "Said", "State", "Step", "flow_of", "state_of", "whats"]
