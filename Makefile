# Each target gets ready what it needs, then does its work; what they do stands in packaging/.
.PHONY: run test check lock benchmark pictures

python := .venv/bin/python

run:
	@python3 packaging/set_up.py run
	@$(python) -m budget_app

test:
	@python3 packaging/set_up.py test
	@packaging/check

check:
	@packaging/check --fast

lock:
	@packaging/lock

benchmark:
	@$(python) -m pytest -q -s -o python_files='bench_*.py' tests/benchmarks

pictures:
	@packaging/pictures
