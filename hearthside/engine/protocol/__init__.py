"""How any plan engine is compared with ours: requests and replies over the product's own functions."""

from hearthside.engine.protocol.answers import Engine

__all__ = ["Engine"]
