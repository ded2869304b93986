# redovisa: the program, the reports and the tests.  `make help` lists the targets.
#
# Settings: DEV=1 warnings are errors, sanitizers on (objects in build/dev)
#           V=1   print the commands
#           CC CFLAGS CPPFLAGS LDFLAGS, prefix bindir datadir mandir DESTDIR as usual

CFLAGS ?= $(if $(DEV),-O1 -g,-O2)
prefix ?= /usr/local
bindir ?= $(prefix)/bin
datadir ?= $(prefix)/share
mandir ?= $(datadir)/man

ROOT = build
BUILD = $(ROOT)$(if $(DEV),/dev)
PROGRAM = $(BUILD)/redovisa
REPORTS = delredovisning-2024 slutredovisning-2025

SOURCES = $(wildcard src/*.c src/*/*.c)
HEADERS = $(wildcard src/*.h src/*/*.h)
OBJECTS = $(SOURCES:src/%.c=$(BUILD)/%.o) $(BUILD)/embed.o $(BUILD)/dictionaries.o
LUA = $(sort $(shell find lua -name '*.lua'))
TEMPLATES = $(wildcard templates/*.lua)
UNIT_TESTS = $(wildcard tests/unit/test_*.c)
SCRIPT_TESTS = $(wildcard tests/*.sh)
MANUAL = $(wildcard docs/*.1)

WARNINGS = -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wdouble-promotion -Wstrict-prototypes \
	-Wmissing-prototypes -Wvla -Wwrite-strings -Wcast-qual -Wundef -Wformat=2 -Wswitch-enum
SANITIZERS = -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer
LIBRARIES = harfbuzz harfbuzz-subset cairo jansson lua5.4 libcmark-gfm libdeflate libcrypto \
	libutf8proc libseccomp mpfr

# pkg-config is asked once, and not before a recipe needs it: `make setup` may have to install it.
FOREIGN = $(eval FOREIGN := $$(shell pkg-config --cflags-only-I $(LIBRARIES) | \
	sed 's/-I/-isystem /g'))$(FOREIGN)
LIBS = $(eval LIBS := $$(shell pkg-config --libs $(LIBRARIES)) \
	-lhpdf -lhyphen -lcsv -lm -pthread)$(LIBS)

# No fused multiply-add, also not by the user's flags: same numbers on every processor.
COMPILE = $(CC) -std=c11 -D_POSIX_C_SOURCE=200809L -D_DEFAULT_SOURCE -Isrc -I$(ROOT) $(FOREIGN) \
	$(WARNINGS) $(if $(DEV),-Werror $(SANITIZERS)) $(CPPFLAGS) $(CFLAGS) -ffp-contract=off -fno-plt
LINK = $(CC) $(if $(DEV),$(SANITIZERS)) $(CFLAGS) $(LDFLAGS)

export LC_ALL = C
MAKEFLAGS += --no-builtin-rules --no-print-directory
Q = $(if $(V),,@)
say = @$(if $(V),:,echo '  $(1)	$(2)')

.DELETE_ON_ERROR:
.PRECIOUS: $(BUILD)/%.stamp
.SUFFIXES:
.PHONY: all program reports check setup clean install uninstall help layers headers size bench \
	docs unit scripts reference montecarlo conformance FORCE

all: program $(TEMPLATES:templates/%.lua=out/%.pdf) ## the program and the reports out of date (default)

# --- the program

program: $(if $(wildcard src/main.c),$(PROGRAM),$(OBJECTS)) ## the program alone, build/redovisa

$(PROGRAM): $(OBJECTS)
	$(call say,LINK,$@)
	$(Q)$(LINK) -o $@ $^ $(LIBS)

$(BUILD)/%.o: src/%.c Makefile
	$(call say,CC,$<)
	$(Q)mkdir -p $(@D)
	$(Q)$(COMPILE) -MMD -MP -c -o $@ $<

$(BUILD)/embed.o $(BUILD)/dictionaries.o: %.o: %.c Makefile
	$(Q)$(COMPILE) -MMD -MP -c -o $@ $<

# The Lua files as arrays; their folders are newer when one of them has come or gone.
$(BUILD)/embed.c: $(LUA) $(sort $(dir $(LUA))) Makefile
	$(call say,EMBED,lua)
	$(Q)mkdir -p $(@D)
	$(Q){ echo '#include "script/embed.h"'; \
	for file in $(LUA); do \
		name=$${file#lua/}; name=$${name%.lua}; \
		echo "static const unsigned char lua_$$(echo "$$name" | tr -c 'a-z0-9\n' _)[] = {"; \
		od -An -v -tu1 "$$file" | sed 's/ *\([0-9][0-9]*\)/\1,/g'; echo '0};'; \
	done; \
	echo 'const struct embedded embedded_files[] = {'; \
	for file in $(LUA); do \
		name=$${file#lua/}; name=$${name%.lua}; \
		array=lua_$$(echo "$$name" | tr -c 'a-z0-9\n' _); \
		echo "{\"$$name\", $$array, sizeof $$array - 1},"; \
	done; \
	echo '{NULL, NULL, 0}};'; \
	echo 'const size_t embedded_count = sizeof embedded_files / sizeof *embedded_files - 1;'; } >$@

# Hyphenation: other dictionaries would break lines elsewhere, so their bytes are pinned.
DICTIONARIES = $(shell awk '{ print $$2 }' tools/dictionaries.sha256)

$(BUILD)/dictionaries.c: tools/dictionaries.c tools/dictionaries.sha256 $(wildcard $(DICTIONARIES)) Makefile
	$(call say,EMBED,hyphenation)
	$(Q)mkdir -p $(@D)
	$(Q)sha256sum --quiet -c tools/dictionaries.sha256
	$(Q)$(COMPILE) -o $(BUILD)/dictionaries $< -lhyphen
	$(Q)$(BUILD)/dictionaries $(DICTIONARIES) >$@

# --- the reports

# A report whose bytes did not change keeps its time stamp, so a stamp tells that it is up to date.
# The program lists what it read; the list becomes the stamp's prerequisites.
$(BUILD)/%.stamp: templates/%.lua $(PROGRAM)
	$(call say,REPORT,out/$*.pdf)
	$(Q)$(PROGRAM) build $< -i inputs -o out/$*.pdf --depfile $(BUILD)/$*.read
	$(Q)sed '1s|^[^:]*:|$@:|' $(BUILD)/$*.read >$(BUILD)/$*.d
	$(Q)touch $@

out/%.pdf: $(BUILD)/%.stamp FORCE
	@test -e $@ -a -e out/$*.trace.json || { rm -f $<; $(MAKE) $<; }

reports: setup ## install what is missing, build the program and the two reports
	$(Q)$(MAKE) program $(REPORTS:%=out/%.pdf)

# --- the tests

check: setup ## install what is missing, run every test
	@failed=0; \
	$(MAKE) -k DEV=1 unit || failed=1; \
	$(MAKE) -k program layers headers unit scripts reference || failed=1; \
	$(MAKE) conformance || failed=1; \
	$(MAKE) size; \
	if [ $$failed = 0 ]; then echo 'check: all tests pass'; else echo 'check: FAILED'; exit 1; fi

unit: $(UNIT_TESTS:tests/unit/%.c=run-%) ## the unit tests (DEV=1: under the sanitizers)

$(UNIT_TESTS:tests/unit/%.c=run-%): run-%: $(BUILD)/tests/%
	@if $< >$<.log 2>&1; then echo "  PASS	$<"; else cat $<.log; echo "  FAIL	$<"; exit 1; fi

# The program's objects without main, as a library: a test links what it uses.
$(BUILD)/redovisa.a: $(filter-out $(BUILD)/main.o,$(OBJECTS))
	$(Q)rm -f $@
	$(Q)$(AR) rcsD $@ $^

$(BUILD)/tests/%: tests/unit/%.c $(BUILD)/redovisa.a
	$(call say,TEST,$<)
	$(Q)mkdir -p $(@D)
	$(Q)$(COMPILE) -Wno-unused-parameter -MMD -MP -MT $@ -c -o $@.o $<
	$(Q)$(LINK) -o $@ $@.o $(BUILD)/redovisa.a $(LIBS) -lcmocka

scripts: $(SCRIPT_TESTS:tests/%.sh=run-%.sh) ## the tests/*.sh, which run $REDOVISA

$(SCRIPT_TESTS:tests/%.sh=run-%.sh): run-%.sh: tests/%.sh $(if $(wildcard src/main.c),$(PROGRAM))
	@mkdir -p $(BUILD)/tests
	@if REDOVISA=$(abspath $(PROGRAM)) bash $< >$(BUILD)/tests/$*.log 2>&1; then echo "  PASS	$<"; \
	else cat $(BUILD)/tests/$*.log; echo "  FAIL	$<"; exit 1; fi

# veraPDF comes in a package for npm, pinned by its hash; the driver and the documents are ours.
VALIDATOR = $(ROOT)/validator
VALIDATOR_MODULES = $(VALIDATOR)/node_modules/.package-lock.json
JARS = $(VALIDATOR)/node_modules/@opendataloader/pdf/lib/opendataloader-pdf-cli.jar:$\
	/usr/share/java/jaxb-runtime.jar:/usr/share/java/istack-commons-runtime.jar

$(VALIDATOR_MODULES): tests/conformance/package.json tests/conformance/package-lock.json
	$(call say,NPM,$(VALIDATOR))
	$(Q)mkdir -p $(VALIDATOR)
	$(Q)cp $^ $(VALIDATOR)
	$(Q)cd $(VALIDATOR) && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
	$(Q)touch $@

$(VALIDATOR)/Validate.class: tests/conformance/Validate.java $(VALIDATOR_MODULES)
	$(call say,JAVAC,$<)
	$(Q)javac -cp $(JARS) -d $(VALIDATOR) $<

conformance: all $(VALIDATOR)/Validate.class ## PDF/A and PDF/UA: the reports and a suite of documents
	$(Q)REDOVISA=$(abspath $(PROGRAM)) CLASSPATH=$(VALIDATOR):$(JARS) WORK=$(BUILD)/conformance \
		bash tests/conformance/run.sh

$(BUILD)/honest $(BUILD)/montecarlo: $(BUILD)/%: tests/reference/%.c $(BUILD)/redovisa.a
	$(Q)$(COMPILE) -c -o $@.o $<
	$(Q)$(LINK) -o $@ $@.o $(BUILD)/redovisa.a $(LIBS)

montecarlo: $(BUILD)/montecarlo ## bias and coverage on panels with a known effect (docs/methods.md)
	@$(BUILD)/montecarlo

reference: $(PROGRAM) $(BUILD)/honest ## published results against ours
	@if REDOVISA=$(abspath $(PROGRAM)) HONEST=$(abspath $(BUILD)/honest) sh tests/reference/run.sh >$(BUILD)/reference.log 2>&1; \
	then grep -e '^all  *[0-9]' -e SKIPPED $(BUILD)/reference.log; echo '  PASS	reference'; \
	else cat $(BUILD)/reference.log; echo '  FAIL	reference'; exit 1; fi

layers: ## who may include whom
	@awk -f tests/layers.awk tests/layers.txt $(SOURCES) $(HEADERS) && echo '  PASS	layers'

headers: ## each header compiles alone
	@for header in $(HEADERS); do \
		printf '#include "%s"\nextern int alone;\n' $${header#src/} | $(COMPILE) -Werror -fsyntax-only -x c - || failed=1; \
	done; test -z "$$failed" && echo '  PASS	headers'

size: ## how long functions and files are
	@awk -f tests/size.awk $(SOURCES)

bench: $(PROGRAM) $(BUILD)/bench/csvsum $(BUILD)/bench/measure $(BUILD)/bench/tally ## the benchmarks (bench/README.md)
	@REDOVISA=$(abspath $(PROGRAM)) CSVSUM=$(abspath $(BUILD)/bench/csvsum) \
	MEASURE=$(abspath $(BUILD)/bench/measure) sh bench/run.sh
	@REDOVISA=$(abspath $(PROGRAM)) MEASURE=$(abspath $(BUILD)/bench/measure) sh bench/estimates.sh
	@$(BUILD)/bench/tally

$(BUILD)/bench/%: bench/%.c $(BUILD)/redovisa.a
	$(call say,BENCH,$@)
	$(Q)mkdir -p $(@D)
	$(Q)$(COMPILE) -c -o $@.o $<
	$(Q)$(LINK) -o $@ $@.o $(BUILD)/redovisa.a $(LIBS)

docs: $(PROGRAM) ## docs/words.md, from the vocabulary
	$(Q)$(PROGRAM) words -o docs/words.md

# --- the machine

PACKAGES = $(shell sed 's/\#.*//' packages.txt)

setup: ## install the Debian packages of packages.txt that are missing
	@if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then \
		echo 'setup: this is not a Debian system; install the like of these, then run make:'; \
		printf '  %s\n' $(PACKAGES); exit 1; \
	fi; \
	installed=" $$(dpkg-query -W -f '$${db:Status-Abbrev}$${Package} ' $(PACKAGES) 2>/dev/null) "; \
	missing=; \
	for package in $(PACKAGES); do \
		case "$$installed" in *" ii $$package "*|*" hi $$package "*) ;; \
		*) command -v $$package >/dev/null || missing="$$missing $$package";; esac; \
	done; \
	test -n "$$missing" || exit 0; \
	echo "setup: installing$$missing"; \
	become=; \
	if [ "$$(id -u)" != 0 ]; then \
		become=sudo; \
		command -v sudo >/dev/null || { echo 'setup: needs root: apt-get install' $$missing; exit 1; }; \
	fi; \
	install="$$become env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends"; \
	{ ls /var/lib/apt/lists/*Packages* >/dev/null 2>&1 && $$install $$missing; } || \
	{ $$become apt-get update -q && $$install $$missing; }

clean: ## delete what was built
	rm -rf $(ROOT) out

# In their folders, so that the links between them lead somewhere.
DOCUMENTS = README.md ARCHITECTURE.md $(wildcard docs/*.md bench/*.md docs/examples/*.lua docs/examples/inputs/*)

install: program ## the program, its manual and documents, under $(DESTDIR)$(prefix)
	install -D -m 755 $(PROGRAM) $(DESTDIR)$(bindir)/redovisa
	install -D -m 644 -t $(DESTDIR)$(mandir)/man1 $(MANUAL)
	@for file in $(DOCUMENTS); do install -D -m 644 $$file $(DESTDIR)$(datadir)/doc/redovisa/$$file || exit 1; done

uninstall: ## delete what install wrote
	rm -f $(DESTDIR)$(bindir)/redovisa $(MANUAL:docs/%=$(DESTDIR)$(mandir)/man1/%)
	rm -rf $(DESTDIR)$(datadir)/doc/redovisa

help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  %-11s %s\n", $$1, $$2 }' Makefile

-include $(OBJECTS:.o=.d) $(UNIT_TESTS:tests/unit/%.c=$(BUILD)/tests/%.d) \
	$(TEMPLATES:templates/%.lua=$(BUILD)/%.d)
