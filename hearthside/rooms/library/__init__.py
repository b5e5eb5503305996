"""The library: articles, and the register of every source with its grade and its limits. Public."""
