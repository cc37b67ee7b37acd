# Two commands do everything: `make demo` and `make test`. They need Python 3.11 or newer, and make.
.DEFAULT_GOAL := help
SHELL := /bin/bash
PORT ?= 8000
PY := .venv/bin/python
JIANHU := .venv/bin/jianhu

.PHONY: help setup setup-dev demo test check hints openapi docs bench endurance format clean

help: ## what can be made
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-10s %s\n", $$1, $$2}'

setup: ## .venv, packages, the web client
	@scripts/setup

setup-dev:
	@scripts/setup --dev

demo: ## a county that lives, on http://localhost:8000 (PORT=…)
	@scripts/demo --port $(PORT)

test: setup-dev ## the suite on SQLite and on PostgreSQL, Chromium included
	@scripts/test

check: setup-dev ## style, types, contracts, migrations, published API, web
	@scripts/check

hints: setup-dev ## things worth a look; never red
	@$(PY) scripts/hints.py

format: setup-dev ## lay the source out
	@.venv/bin/ruff format . && .venv/bin/ruff check --fix .

openapi: setup-dev ## write openapi.json, from which the web client is typed
	@$(JIANHU) openapi openapi.json

docs: setup-dev ## write docs/requirements.md, permissions.md and facts.md
	@$(PY) scripts/docs.py

bench: setup-dev ## measure; prints a table and JSON
	@$(PY) -m benchmarks

endurance: setup-dev ## 10,000 leads while everything is killed again and again
	@JIANHU_ENDURANCE_LEADS=10000 $(PY) -m pytest tests/endurance -p no:cacheprovider --timeout=0

clean: ## remove what was built (the database in var/ stays)
	rm -rf build dist web/dist web/dist-m src/jianhu/static/app src/jianhu/static/mobile var/stamps .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
