# Every habit is one command. `make` alone builds the site.
PYTHON ?= python3
BIN := .venv/bin

# The folder with sources/ in it: make site CONTENT=FOLDER
export CONTENT ?= content
export QUALITY_DATA ?= ../shared/benchmarks
# Times that go into the site's files come from here and not from the clock: the same content gives the same bytes.
export SOURCE_DATE_EPOCH ?= 315532800
export NO_MKDOCS_2_WARNING := 1

.PHONY: site serve offline new test lint bench quality lock clean

# Built beside site/ and swapped in when whole: the last good site stands until then.
site: .venv/site.done
	@$(BIN)/python -m mkdocs build --strict --site-dir site.new || { echo "Not built; site/ is as it was."; exit 1; }
	@rm -rf site.old && if [ -e site ]; then mv site site.old; fi && mv site.new site && rm -rf site.old
	@echo "Open file://$(CURDIR)/site/index.html"

serve: .venv/site.done
	$(BIN)/python -m mkdocs serve

offline: site
	$(BIN)/python -m tools.bundle site dist/readout-offline.zip

new: .venv/site.done
	@$(BIN)/python -m generator new $(or $(DIR),$(error name the new folder: make new DIR=FOLDER))

test: .venv/dev.done
	$(BIN)/python -m pytest

lint: .venv/dev.done
	$(BIN)/ruff check
	$(BIN)/mypy

bench: .venv/site.done
	$(BIN)/python -m tools.bench

# Needs a folder with benchmark data and its score.py, which are not part of this repository.
quality: .venv/site.done
	$(BIN)/python -m tools.quality $(QUALITY_DATA)

# Choose new versions, with the hashes of every wheel; the oldest Python decides.
lock: export CUSTOM_COMPILE_COMMAND = make lock
lock: .venv/dev.done
	$(BIN)/pip install --quiet --upgrade pip pip-tools
	for set in site dev; do $(BIN)/pip-compile --quiet --upgrade --generate-hashes --strip-extras --no-emit-index-url \
	  --no-emit-trusted-host --no-emit-find-links --output-file requirements/$$set.lock requirements/$$set.in; done

clean:
	rm -rf .venv site site.new site.old dist .mypy_cache .ruff_cache .pytest_cache .cache

.venv/site.done: requirements/site.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Readout needs Python 3.11 or later")'
	$(PYTHON) -m venv .venv
	$(BIN)/pip install -qq --disable-pip-version-check --require-hashes --requirement $<
	@touch $@

.venv/dev.done: requirements/dev.lock .venv/site.done
	$(BIN)/pip install -qq --disable-pip-version-check --require-hashes --requirement $<
	@touch $@
