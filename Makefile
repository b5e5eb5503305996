# `make run` and `make test` need python3 (3.11 or newer) and make; everything else they fetch themselves.
.DEFAULT_GOAL := help
PYTHON ?= python3
VENV := .venv
PY := $(VENV)/bin/python
PIP := $(PY) -m pip --disable-pip-version-check --quiet
UV := $(VENV)/bin/uv pip compile --quiet --generate-hashes --universal --python-version 3.11 \
      --no-emit-index-url --no-emit-find-links --no-annotate --no-header
# What needs a browser, and what takes its time, is not in `make test`.
JOURNEYS := tests/browser
COMPONENTS := tests/web/test_style_page.py
SLOW := tests/slow
QUICK := -n 2 --dist worksteal $(addprefix --ignore=,$(JOURNEYS) $(COMPONENTS) $(SLOW))

.PHONY: help run test check style content-report journeys components killed postgres locks clean
help:  ## say what there is
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

run: $(VENV)/.runtime  ## set everything up and serve on http://127.0.0.1:8000
	@$(VENV)/bin/hearthside serve

test: $(VENV)/.test  ## set everything up and run the tests
	@$(PY) -m pytest $(QUICK)
	@echo "Not in this run: a real browser, a server that is killed, PostgreSQL. 'make check' has them."

check: $(VENV)/.check  ## everything that has to hold before a change lands
	@$(MAKE) --no-print-directory test && .ci/checks

style: $(VENV)/.check  ## only types, lint, layers and content
	@.ci/style

content-report: $(VENV)/.check  ## how much of everything there is, where gaps are, and what is most alike
	@$(PY) -m hearthside.catalog.check --report $(if $(FOLDER),--folder "$(FOLDER)")

journeys: $(VENV)/.check  ## only the walks through the pages in a real browser
	@.ci/chromium && $(PY) -m pytest -p no:randomly -n 2 --dist loadfile $(JOURNEYS)

components: $(VENV)/.check  ## only the components of the style page in a real browser
	@.ci/chromium && $(PY) -m pytest -n 2 $(COMPONENTS)

killed: $(VENV)/.check  ## only the server that is killed while it writes
	@$(PY) -m pytest $(SLOW)

postgres: $(VENV)/.check  ## only the tests again, on PostgreSQL
	@.ci/postgres $(PY) -m pytest $(QUICK)

locks: $(VENV)/.check  ## resolve all dependencies anew (for maintainers)
	@$(PIP) install uv
	@$(UV) --extra postgres --group check pyproject.toml requirements/build.in -o requirements/check.txt
	@$(UV) --extra postgres --group test -c requirements/check.txt pyproject.toml requirements/build.in -o requirements/test.txt
	@$(UV) -c requirements/check.txt --extra postgres pyproject.toml requirements/build.in -o requirements/postgres.txt
	@$(UV) -c requirements/check.txt pyproject.toml requirements/build.in -o requirements/runtime.txt

clean:  ## remove what was set up (never the data folder)
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache build dist

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Hearthside needs Python 3.11 or newer.")'
	@$(PYTHON) -m venv $(VENV)

# One step for each lock; it is done again when the lock changes.
$(VENV)/.%: requirements/%.txt pyproject.toml CHANGELOG.md $(VENV)/bin/python
	@echo "Setting up ($*) ..."
	@$(PIP) install --require-hashes --no-deps --no-compile -r requirements/$*.txt
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@
