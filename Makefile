# make run     set up, build, extract the articles in Fixtures/ and show what was found
# make test    set up, build, test, lint, check the records against their standards
# make help    everything else

SHELL := /bin/sh
PROGRAM := .build/release/factdesk
VENV := .venv
LINTED := Sources Tests Benchmarks/Package.swift Benchmarks/Sources Benchmarks/Benchmarks Fuzzing/Package.swift Fuzzing/Sources \
  Package.swift
FUZZ_SECONDS ?= 60
FUZZ_TARGETS ?=

.DEFAULT_GOAL := help
.PHONY: help setup build run test unit-test record bench count fuzz format lint docs gazetteer conformance clean

help: ## Show the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: ## Install libxml2, zlib, SQLite and pkg-config where they are missing (apt or brew)
	@Scripts/set-up.sh

build: setup ## Build the program for release
	swift build -c release --product factdesk

run: build ## Extract the articles in Fixtures/ into Output/ and show what was found
	@Scripts/show.sh $(PROGRAM)

test: setup ## Build everything, test, lint, check the records against schema, shapes and PyLD
	swift build
	swift test
	$(MAKE) lint
	$(MAKE) conformance

unit-test: setup ## Run the Swift tests only
	swift test

record: setup ## Write the expected records in Fixtures/expected anew; read the difference before you commit it
	FACTDESK_RECORD=1 swift test --filter ExpectedRecordTests

bench: setup ## Measure each stage in MB/s, the whole command with one worker and two, and pages against libxml2 alone
	cd Benchmarks && swift package --allow-writing-to-package-directory benchmark
	Scripts/measure-batch.sh $(PROGRAM)
	Scripts/measure-pages.sh $(PROGRAM)

count: setup ## Count instructions a byte for each phase (Linux, valgrind); these repeat exactly
	@Scripts/count-instructions.sh

format: ## Format the sources
	swift format format --in-place --recursive $(LINTED)

lint: ## Check the format of the sources
	swift format lint --strict --recursive $(LINTED)

docs: setup ## Write the library's documentation into .build/docs, warnings as errors
	@Scripts/write-docs.sh

gazetteer: setup ## Compile the gazetteer anew from open data (Debian or Ubuntu)
	Data/fetch-sources.sh .build/gazetteer-sources
	swift run -c release GazetteerCompiler --sources .build/gazetteer-sources

fuzz: setup ## Fuzz the readers: FUZZ_SECONDS each (60), FUZZ_TARGETS (all)
	@Scripts/fuzz.sh $(FUZZ_SECONDS) $(FUZZ_TARGETS)

conformance: build $(VENV)/ready ## Check the records of all fixtures: JSON Schema, SHACL, PyLD; load outputs; the Spark job
	@Scripts/check-conformance.sh $(PROGRAM) $(VENV)/bin/python3
	@Scripts/check-page.sh $(PROGRAM)
	@Scripts/check-datasets.sh $(PROGRAM) $(VENV)/bin/python3

$(VENV)/ready: Tests/Conformance/requirements.txt
	python3 -m venv $(VENV)
	$(VENV)/bin/pip install --quiet --disable-pip-version-check -r $<
	@touch $@

clean: ## Remove what was built and written
	rm -rf .build Benchmarks/.build Fuzzing/.build $(VENV) Output/*
