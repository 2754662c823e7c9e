# Two commands matter: `make film` makes a film, `make test` checks everything.
# Each sets up what it needs; a machine with Python 3.11, pip and make is enough.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: film test coverage lint gallery soak conformance clients lock clean

film: $(VENV)/.run
	$(BIN)/act3-film demo -o out

test: $(VENV)/.test
	$(BIN)/pytest -n 2 --dist worksteal

# Counting lines takes half as long again as the tests do.
coverage: $(VENV)/.test
	$(BIN)/pytest -n 2 --dist worksteal --cov --cov-report=term:skip-covered

lint: $(VENV)/.lint
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/basedpyright

# Sixty prompts of every kind drawn, with a contact sheet of each ten, in out/gallery.
gallery: $(VENV)/.run
	$(BIN)/python -m bench.gallery

# Fifty films whose server is killed, and two thousand prompts nobody would write; half an hour or more.
# `make test` has five of the ones and forty of the others.
soak: $(VENV)/.test
	SOAK_CRASHES=50 $(BIN)/pytest -n 2 -q tests/jobs/test_crashes.py
	$(BIN)/python -m bench.soak

# The official suite scores both protocol revisions; real clients list, call and read. Both need npm.
conformance: $(VENV)/.run clients/node_modules/.installed
	$(BIN)/python clients/run.py conformance

clients: $(VENV)/.run clients/node_modules/.installed
	$(BIN)/python clients/run.py clients

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)

# The lock holds every hash; our own package is installed editable, without dependencies and without build isolation.
$(VENV)/.run: $(BIN)/python requirements/run.lock pyproject.toml
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/run.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.test: $(VENV)/.run requirements/test.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/test.lock
	@touch $@

$(VENV)/.lint: $(VENV)/.test requirements/lint.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/lint.lock
	@touch $@

# The suite and Inspector want a newer Node than most machines have, so it is a dependency like any other.
clients/node_modules/.installed: clients/package.json clients/package-lock.json
	npm ci --prefix clients --no-audit --no-fund --loglevel=error
	@touch $@

LOCK := uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-strip-extras --no-emit-index-url --no-emit-find-links --no-header --no-annotate

# Needs uv; only whoever changes dependencies runs it.
lock:
	printf 'hatchling>=1.27\neditables\n' | $(LOCK) pyproject.toml - -o requirements/run.lock
	$(LOCK) pyproject.toml --group test -c requirements/run.lock -o requirements/test.lock
	$(LOCK) pyproject.toml --group test --group lint -c requirements/test.lock -o requirements/lint.lock

clean:
	rm -rf $(VENV) out dist clients/node_modules
