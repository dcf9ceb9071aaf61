# One command for each habit of the house.
PYTHON = .venv/bin/python

check:          ## everything that main must pass
	python3 run.py test
words:          ## bring the Linguist files in step with the source
	$(PYTHON) -m app.words.collect
style:
	.venv/bin/ruff format . && .venv/bin/ruff check --fix .
types:
	.venv/bin/basedpyright
map:
	.venv/bin/lint-imports --no-cache
keys:           ## a scanner's keys on a real X server; needs xvfb, xdotool and x11-xkb-utils
	$(PYTHON) -m pytest -q -rs tests/signin/test_wedge_x11.py
hostile:        ## twenty thousand hostile texts through both doors of the Reception page, some ten minutes
	$(PYTHON) -m tests.bench.bench_hostile
lock:           ## needs uv on the path
	uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url --no-annotate -q -o requirements.txt
	echo emupos | uv pip compile - --universal --python-version 3.13 --generate-hashes --no-header --no-emit-index-url --no-annotate -q -o requirements-emulator.txt
	uv pip compile pyproject.toml --extra test --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url --no-annotate -q -o requirements-test.txt
.PHONY: check words style types map keys hostile lock
