# Two commands do everything on a machine with Python 3.11, pip, git and make:
#   make demo   sets up, reads the sample pages, then serves a site with sample documents
#   make test   sets up, then runs every check that CI runs
# The rest: check (the fast part of test), format, docs, bench, fuzz, generated, repin, clean.
# Whatever is installed goes below .uv/, .venv/ and .venvs/ of this checkout; `make clean` removes it.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

export PIP_CACHE_DIR := $(CURDIR)/.uv/pip-cache
export UV_CACHE_DIR := $(CURDIR)/.uv/cache
export UV_PYTHON_DOWNLOADS := never
# Certificates are those of the machine, as with pip: a network that checks its traffic has its own.
export UV_SYSTEM_CERTS ?= 1
export UV_PROJECT_ENVIRONMENT := $(CURDIR)/.venv
# Vietnamese is printed and read everywhere; a machine in the C locale must not turn it into errors.
export PYTHONUTF8 := 1
# An environment of the caller's that is active must not lure uv away from ours.
unexport VIRTUAL_ENV

PYTHON ?= python3
SECONDS_OF_FUZZING := $(or $(SECONDS),60)
BIN := .venv/bin
# A process per core; four at most, since each takes some 300 MB.
ABREAST := --numprocesses auto --maxprocesses 4
# Tests that take five times as long as they should are ended by what Ctrl-C sends: they still say which of them failed.
BOUNDED := $(if $(shell command -v timeout),env --default-signal=INT timeout --foreground --signal=INT --kill-after=120 30m)
say = @printf '\n\033[1m── %s\033[0m\n'

.PHONY: help set-up tools demo test check format lint types contracts docs docs-serve tests fast-tests gold wheel bench bench-desk fuzz screenshots generated repin clean

help: ## list what can be made
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1\t\2/' | expand -t 22

set-up: ## install uv (if missing) and the locked libraries into this checkout
	@PYTHON="$(PYTHON)" scripts/set_up

tools: set-up ## try to install the optional programs (OCR, legacy DOC, PostgreSQL); needs root, else says how
	@scripts/install_tools

demo: set-up ## read the sample pages, then serve a site with sample documents on 127.0.0.1:8000
	@scripts/demo

test: set-up tools lint types contracts docs wheel gold tests ## every check that CI runs

check: set-up lint types contracts fast-tests gold ## the fast part of `make test`, under two minutes

format: set-up ## lay out the code and mend what can be mended
	@$(BIN)/ruff format
	@$(BIN)/ruff check --fix

lint: set-up
	$(say) "Format and lint (ruff, every rule that is not argued away in pyproject.toml)"
	@$(BIN)/ruff format --check
	@$(BIN)/ruff check

types: set-up
	$(say) "Types (mypy --strict)"
	@$(BIN)/mypy

contracts: set-up
	$(say) "Arrows of the house (import-linter)"
	@$(BIN)/lint-imports --no-cache

docs: set-up ## build the documentation into site/
	$(say) "Documentation (mkdocs --strict)"
	@NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict --quiet
	@echo "built into site/"

docs-serve: set-up ## show the documentation on this machine while you write
	@$(BIN)/mkdocs serve

tests: set-up
	$(say) "Tests, in shuffled order, warnings as errors"
	@$(BOUNDED) $(BIN)/pytest $(ABREAST)
	$(say) "The tests that touch a database once more, on a PostgreSQL server of their own"
	@scripts/with_postgresql $(BOUNDED) $(BIN)/pytest $(ABREAST) -m database tests/register tests/office || { [ $$? = 69 ] && scripts/say_skipped; }

fast-tests: set-up
	$(say) "Tests, without the slow ones"
	@$(BIN)/pytest $(ABREAST) -m "not slow"

gold: set-up ## score the reader on the gold pages and the matching on the gold pairs, against their floors
	$(say) "Gold: what the reader finds and what the matching suggests, against their floors"
	@$(BIN)/python -m tests.gold.gate
	@$(BIN)/python -m tests.gold.matching_gate

repin: set-up ## raise the gold floors to what the reader reaches now; lowers none
	@$(BIN)/python -m tests.gold.gate --repin
	@$(BIN)/python -m tests.gold.matching_gate --repin

wheel: set-up ## build the wheel and try it in a bare environment, without Django and without these tools
	$(say) "The wheel in a bare environment"
	@scripts/try_wheel

bench: set-up ## speed; names beside underthesea; articles in HTML beside its peers; matching and desk in a large register
	@$(BIN)/python -m bench.speed
	@$(BIN)/python -m bench.names
	@$(BIN)/python -m bench.html
	@$(BIN)/python -m bench.matching
	@$(MAKE) bench-desk

bench-desk: set-up ## fill a site with 120,000 organisations and two million facts, and time every screen, on both databases
	$(say) "Every screen on a large register, on SQLite, then on PostgreSQL"
	@[ -e out/large/filled ] || { $(BIN)/python -m bench.register --home out/large && touch out/large/filled; }
	@$(BIN)/python -m bench.desk --home out/large
	@scripts/with_postgresql bash -c '$(BIN)/python -m bench.register --home out/large-server --database "$$GIAOLUU_TEST_DATABASE_URL" \
		&& $(BIN)/python -m bench.desk --home out/large-server --database "$$GIAOLUU_TEST_DATABASE_URL"' \
		|| { [ $$? = 69 ] && scripts/say_skipped; }

fuzz: set-up ## throw broken pages at the reader and the openers: make fuzz SECONDS=600 TARGETS="read html"
	@scripts/fuzz $(SECONDS_OF_FUZZING) $(TARGETS)

screenshots: set-up ## a picture of every screen in both languages and both widths, into out/screenshots/
	@$(BIN)/python -m scripts.screenshots

generated: set-up ## write anew what is generated into docs/reference
	@$(BIN)/python -m scripts.generate

clean: ## remove everything that was installed or built
	rm -rf .uv .venv .venvs site dist build out .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

.NOTPARALLEL:
