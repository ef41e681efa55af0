# The doors. `make run` and `make test` are the two commands of the README; each door installs what it needs (tools/need.sh).
BUILD ?= build
FUZZ_SECONDS ?= 60
SETUP = meson setup --prefix /usr/local
RUN_TESTS = python3 test/run.py $(1)/regest $$(sed 's/^/--unit /' $(1)/test/units.txt) $$(ls test/house/*_test.py | sed 's/^/--unit /') test/cases
DEBUG = -Dbuildtype=debugoptimized
ASAN = ASAN_OPTIONS=detect_stack_use_after_return=1 UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1

all: $(BUILD)/build.ninja
	@ninja -C $(BUILD) --quiet

run: all
	@tools/run.sh $(BUILD)

serve: all
	@tools/run.sh $(BUILD) serve

test: deps-test all
	@ninja -C $(BUILD) --quiet units
	@$(call RUN_TESTS,$(BUILD))

# The same tests under AddressSanitizer and UndefinedBehaviorSanitizer.
asan: deps-test build-asan/build.ninja
	@ninja -C build-asan --quiet all units
	@$(ASAN) $(call RUN_TESTS,build-asan)

# The cases under valgrind, on the machine code that is shipped; those of a hundred megabytes would take it an hour,
# those of the SQLite extension run another program.
valgrind: deps-valgrind all
	@python3 test/run.py $(BUILD)/regest --under 'valgrind -q --error-exitcode=99 --leak-check=full' --except 'hundred megabytes' --except edtf_sqlite test/cases

cover: deps-cover deps-test build-cover/build.ninja
	@ninja -C build-cover --quiet all units
	@find build-cover -name '*.gcda' -delete
	@$(call RUN_TESTS,build-cover)
	@gcovr --root . --object-directory build-cover --filter src/ --exclude-unreachable-branches --html-details build-cover/coverage.html --txt
	@echo "line by line: build-cover/coverage.html"

# FUZZ_SECONDS for each entry; FUZZ=name for one alone.
fuzz: deps-fuzz build-fuzz/build.ninja
	@ninja -C build-fuzz --quiet fuzz
	@tools/fuzz.sh build-fuzz $(FUZZ_SECONDS) $(FUZZ)

bench: all
	@for script in $$(ls bench/*.sh | grep -v peers.sh); do BUILD=$(BUILD) sh $$script || exit 1; done

# How well it reads: doc/accuracy.md, from the corpora of ../shared.
accuracy: all
	@python3 tools/accuracy.py $(BUILD)/regest doc/accuracy.md

# Every argumentation framework of up to five arguments, and 100,000 random ones, against the definitions: ten minutes.
exhaust: deps-test all
	@ninja -C $(BUILD) --quiet test/argue/argue_unit
	@$(BUILD)/test/argue/argue_unit all

# No warning stands, with either compiler.
werror: deps-werror
	@[ -f build-gcc/build.ninja ] || CC=gcc $(SETUP) build-gcc -Dwerror=true >/dev/null
	@[ -f build-clang/build.ninja ] || CC=clang $(SETUP) build-clang -Dwerror=true >/dev/null
	@ninja -C build-gcc --quiet all units
	@ninja -C build-clang --quiet all units
	@echo "no warnings, gcc and clang"

install: all
	@meson install -C $(BUILD) --no-rebuild

clean:
	rm -rf $(BUILD) build-asan build-cover build-fuzz build-gcc build-clang

$(BUILD)/build.ninja: | deps
	@$(SETUP) $(BUILD) >/dev/null
build-asan/build.ninja: | deps
	@$(SETUP) build-asan $(DEBUG) -Db_sanitize=address,undefined -Db_lundef=false -Dc_args=-Wno-format-truncation >/dev/null
build-cover/build.ninja: | deps
	@$(SETUP) build-cover $(DEBUG) -Doptimization=0 -Db_coverage=true >/dev/null
build-fuzz/build.ninja: | deps-fuzz
	@CC=clang $(SETUP) build-fuzz $(DEBUG) -Dfuzz=true -Db_sanitize=address,undefined -Db_lundef=false >/dev/null

deps:
	@tools/need.sh
deps-%:
	@tools/need.sh $*

.PHONY: all run serve test asan valgrind cover fuzz bench exhaust accuracy werror install clean deps
