# On a fresh Debian or Ubuntu machine with Swift 6.1 or later, `make site` and `make test` need nothing typed first.

SWIFT ?= swift
PREFIX ?= /usr/local
PORT ?= 4000
OUTPUT ?= _site
FUZZ_SECONDS ?= 600
KIRIWAKE := .build/release/kiriwake

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help tool site test fuzz serve lint format search-report bench picture docs install clean corpus-given

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-13s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

tool: ## Set up and build the tool, .build/release/kiriwake
	@scripts/setup.sh build
	$(SWIFT) build -c release --product kiriwake --static-swift-stdlib

site: tool ## Set up, build the tool and the site in _site/
	$(KIRIWAKE) build --content Content --site Site --output $(OUTPUT)
	@echo
	@echo "$(OUTPUT)/ holds the site: $$(find $(OUTPUT) -name '*.html' | wc -l) pages."
	@echo "To look at it, open $(OUTPUT)/index.html in a browser, or run: make serve"

test: ## Set up and run every test, browser tests included
	@scripts/setup.sh test
	@SWIFT="$(SWIFT)" scripts/test.sh

fuzz: ## Fuzz every parser with libFuzzer, FUZZ_SECONDS each (default 600)
	@scripts/setup.sh build
	@SWIFT="$(SWIFT)" FUZZ_SECONDS=$(FUZZ_SECONDS) scripts/fuzz.sh

serve: tool ## Preview with live reload on http://localhost:PORT (default 4000)
	$(KIRIWAKE) serve --port $(PORT)

lint: tool ## Check the articles and the form of the Swift code
	$(SWIFT) format lint --strict --recursive Sources Tests Package.swift
	$(KIRIWAKE) lint

format: ## Write the Swift code in the project's form
	$(SWIFT) format --in-place --recursive Sources Tests Package.swift

search-report: tool ## Measure search on Tests/Search/queries: REPORTFLAGS='--pagefind _site' sets Pagefind beside it
	python3 scripts/search-report.py --kiriwake $(KIRIWAKE) $(REPORTFLAGS)

corpus-given:
	@test -n "$(CORPUS)" || { echo "Say what to build: make bench CORPUS=folder-or-tar.gz" >&2; exit 2; }

bench: corpus-given tool ## Measure beside Hugo and Pagefind: make bench CORPUS=folder-or-tar.gz
	@scripts/setup.sh bench
	@.venv/bin/python Benchmarks/bench.py --corpus "$(CORPUS)" --kiriwake $(KIRIWAKE) $(BENCHFLAGS)

picture: site ## Draw docs/wizard.png for the README, and screenshots/ of every kind of page
	@scripts/setup.sh test
	.venv/bin/python Tests/Browser/screenshots.py --site $(OUTPUT) --picture docs/wizard.png

docs: ## List the documents
	@for file in README.md CONTRIBUTING.md CHANGELOG.md docs/*.md Benchmarks/README.md; do \
		if [ -f $$file ]; then printf '  %-24s %s\n' $$file "$$(sed -n 's/^# //p;/^# /q' $$file)"; fi; done

# Installing needs other rights than building, so it does not build.
install: ## Install what `make tool` built, and the theme, under PREFIX (default /usr/local)
	@test -x $(KIRIWAKE) || { echo "Nothing is built yet. First run: make tool" >&2; exit 2; }
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/kiriwake
	install -m 755 $(KIRIWAKE) $(DESTDIR)$(PREFIX)/bin/kiriwake
	rm -rf $(DESTDIR)$(PREFIX)/share/kiriwake/Site
	cp -R Site $(DESTDIR)$(PREFIX)/share/kiriwake/

clean: ## Remove everything that was built or set up in this folder
	rm -rf .build .venv _site screenshots
