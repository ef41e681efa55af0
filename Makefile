# The two commands of the README are `make run` and `make test`; both install what they need.
BUILD ?= build
CC_DEBUG = -Dbuildtype=debugoptimized -Db_lundef=false

all: $(BUILD)/build.ninja
	@ninja -C $(BUILD) --quiet

$(BUILD)/build.ninja: | deps
	@meson setup $(BUILD) --prefix /usr/local >/dev/null

deps:
	@tools/need.sh

test: all
	@ninja -C $(BUILD) --quiet units
	@python3 test/run.py $(BUILD)/regest $$(sed 's/^/--unit /' $(BUILD)/test/units.txt) test/cases

clean:
	rm -rf $(BUILD)

.PHONY: all deps test run serve asan cover fuzz bench clean
