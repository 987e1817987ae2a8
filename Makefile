# The commands of the project. `make start` and `make test` need nothing but Python 3.11 to 3.13 and make;
# the README has the same steps for machines without make.

VENV := .venv
BIN := $(VENV)/bin
PYTHON ?= $(shell for p in python3.11 python3.12 python3.13 python3 python; do \
	$$p -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null && { echo $$p; break; }; done)
# Most modules are never used: each is compiled when it first is, which is far quicker than to compile all of them here.
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-compile
# A worker that has done its tests takes over half of what the other still has to do.
WORKERS ?= 2
# Compiled modules are kept, also where the machine asks not to: no process need compile them again.
start test test-all: export PYTHONDONTWRITEBYTECODE =
PYTEST := $(BIN)/python -m pytest -n $(WORKERS) --dist worksteal

.DEFAULT_GOAL := help
.PHONY: help start test test-all test-engines check bench stops axe lighthouse format hooks browser boundaries audit bundle container doctor tables clean

help:  ## list the commands
	@sed -n 's/^\([a-z-]*\):.*## /  make \1: /p' $(MAKEFILE_LIST)

start: $(VENV)/app.stamp  ## start the atlas, http://localhost:8501
	$(BIN)/streamlit run app.py

test: check browser  ## lint, types, then the tests, browser included: nine to ten minutes on two cores
	$(PYTEST) -m "not thorough"

test-all: check browser  ## the same and the thorough tests: rare cases and whole sweeps
	$(PYTEST)

test-engines: $(VENV)/engines.stamp  ## event lists on every engine: DuckDB, PostgreSQL, Spark (needs Java 17)
	$(BIN)/python -m pytest tests/data/events/test_engine.py tests/engines

check: $(VENV)/tests.stamp  ## lint and types only
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy -n 2
	$(BIN)/oxlint .
	$(BIN)/oxfmt --check .
	$(BIN)/djlint --configuration .djlint.toml --lint --quiet pages
	$(BIN)/djlint --configuration .djlint.toml --check --quiet pages

stops: $(VENV)/tests.stamp browser  ## walk every page by keyboard alone: prints its stops and what is not reached
	$(BIN)/python -m tests.browser.keyboard_walk

axe: $(VENV)/tests.stamp browser  ## every page and state under axe, in both languages and themes, at four widths: half an hour
	$(BIN)/python -m tests.browser.axe_matrix

lighthouse:  ## accessibility, best practices and SEO of a running atlas (needs Node.js and Chromium): make lighthouse ADDRESS=http://127.0.0.1:8501/
	npx --yes lighthouse@12.8.2 "$(or $(ADDRESS),http://127.0.0.1:8501/)" --only-categories=accessibility,best-practices,seo \
	  --chrome-flags="--headless=new --no-sandbox" --output=html --output-path=lighthouse.html

bench: $(VENV)/tests.stamp browser  ## measure what a change on the map, the first sight and many readers cost
	$(BIN)/python -m tests.bench
	$(BIN)/python -m tests.bench.first_sight
	$(BIN)/python -m tests.bench.readers

format: $(VENV)/tests.stamp  ## put the code into the common form
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	$(BIN)/oxlint --fix .
	$(BIN)/oxfmt .
	$(BIN)/djlint --configuration .djlint.toml --reformat --quiet pages

hooks: $(VENV)/tests.stamp  ## check every commit before it is made
	$(BIN)/pre-commit install

browser: $(VENV)/tests.stamp  ## find the tests' browser, install one where there is none
	$(BIN)/python -m tests.browser.find_browser

boundaries: $(VENV)/app.stamp  ## rebuild the boundary files, e.g. ARGS="--vg250 FILE --edition-year 2024"
	$(BIN)/python -m geo.build.build_boundaries $(ARGS)

audit: $(VENV)/app.stamp  ## ask for known weaknesses of the packages (needs the network)
	$(PYTHON) -m venv $(VENV)/audit
	$(VENV)/audit/bin/python -m pip install --quiet --disable-pip-version-check pip-audit==2.10.1
	$(VENV)/audit/bin/pip-audit --requirement requirements.txt

bundle: $(BIN)/python  ## pack the atlas with all wheels for a machine without network: make bundle FOLDER=...
	PYTHON=$(BIN)/python operations/bundle.sh $(FOLDER)

container:  ## build the image and try it: account, build tools, health check (needs buildah and mmdebstrap)
	operations/try_container.sh

doctor: $(VENV)/app.stamp  ## say in German what hinders this installation
	$(BIN)/python -m pages.web.doctor $(ARGS)

tables: $(VENV)/app.stamp  ## rebuild the tables from researched facts: make tables FACTS=FOLDER
	$(BIN)/python -m data.build.tables $(FACTS)

clean:  ## remove the virtual environment and caches
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache

# Stamps instead of phony targets: the second run installs nothing.
$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "Python 3.11 to 3.13 is needed and was not found; name it: make PYTHON=python3.11"; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/app.stamp: requirements.txt | $(BIN)/python
	$(PIP) -r requirements.txt
	@touch $@

# The tests' packages name the app's too: one run of pip for both.
$(VENV)/tests.stamp: tests/requirements.txt requirements.txt | $(BIN)/python
	$(PIP) -r tests/requirements.txt
	@touch $(VENV)/app.stamp $@

$(VENV)/engines.stamp: tests/requirements-engines.txt $(VENV)/tests.stamp
	$(PIP) -r tests/requirements-engines.txt
	@touch $@
