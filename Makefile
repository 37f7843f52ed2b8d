# xuanbao: every verb a developer needs.  `make help` prints this list.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed

.DEFAULT_GOAL := help
.PHONY: help setup demo test check fix bench lock clean

help: ## print this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: $(STAMP) ## make .venv with every pinned dependency (done by the others when needed)

$(STAMP): requirements.lock pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --require-hashes --no-deps -r requirements.lock
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation -e .
	$(BIN)/python -m pip check
	@touch $@

demo: $(STAMP) ## the whole product on this machine, no token needed: http://127.0.0.1:8181
	$(BIN)/xuanbao demo

test: $(STAMP) ## every test, on SQLite and on a PostgreSQL the run starts itself
	$(BIN)/python -m pytest -n 3 --dist loadfile --no-loadscope-reorder

check: $(STAMP) ## format, lint, types, floors
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

fix: $(STAMP) ## format and mend what can be mended by itself
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: $(STAMP) ## every measurement of bench/, printed as tables
	for one in bench/[a-z]*.py; do $(BIN)/python $$one || exit 1; done

lock: ## pin every version anew, with hashes and without addresses
	$(BIN)/uv pip compile pyproject.toml --group dev --generate-hashes --no-header \
	    --no-emit-index-url --no-emit-find-links --python-version 3.11 --upgrade --quiet \
	    --output-file requirements.lock

clean: ## forget .venv and every cache
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
