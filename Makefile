# What each target does stands in packaging/; set-up repeats in no time when nothing changed.
.PHONY: run test check benchmark pictures lock set-up

python := .venv/bin/python

run:
	@python3 packaging/set_up.py run
	@$(python) -m budget_app

test: set-up
	@packaging/check

check: set-up
	@packaging/check --fast

benchmark: set-up
	@$(python) -m pytest -q -s -o python_files='bench_*.py' -o python_functions='bench_*' tests/benchmarks

pictures: set-up
	@packaging/pictures

lock:
	@packaging/lock

set-up:
	@python3 packaging/set_up.py test
