# Every command that a contributor needs. `make` lists them. Each is one or two lines, to be typed by hand without make.
.DEFAULT_GOAL := help
UV ?= uv
RUN := $(UV) run --group dev

.PHONY: help
help: ## List these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "%-14s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

.PHONY: setup
setup: ## Install the program with all development groups into .venv
	$(UV) sync --group dev --group glyphs --group reports --group fuzz

.PHONY: start
start: ## Open the window
	$(UV) run inkloop

.PHONY: lint
lint: ## Check style, format and import contracts
	$(RUN) ruff check .
	$(RUN) ruff format --check .
	$(RUN) lint-imports

.PHONY: types
types: ## Check types
	$(RUN) pyright

.PHONY: format
format: ## Format the code and sort its imports
	$(RUN) ruff check --fix .
	$(RUN) ruff format .

.PHONY: test
test: ## Run the default tests; ARGS="tests/models -x" narrows them
	$(RUN) pytest $(ARGS)

.PHONY: test-slow
test-slow: ## Run the tests that train, kill and run for long
	$(RUN) pytest -m slow -n 0 $(ARGS)

.PHONY: translate
translate: ## Update the translation files; CODE=fr starts a new one
	$(RUN) python -m scripts.translate $(if $(CODE),--language $(CODE))

.PHONY: wheel
wheel: ## Build the wheel into dist/
	$(UV) build --wheel

.PHONY: ci
ci: ## Run everything, as on a bare Debian (installs system packages)
	.ci/run
