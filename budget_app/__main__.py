"""`python -m budget_app`."""

import sys

from budget_app.main import main

sys.exit(main())
