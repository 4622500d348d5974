"""The pages are read by what the browser tests read them with."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "Browser"))
