"""One file, one sub-command of `hearthside`: its docstring explains it, HELP is its line in the list."""
