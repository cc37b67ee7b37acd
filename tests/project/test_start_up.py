"""Every process of the house starts with what all of them need, and no more."""

import subprocess
import sys

HEAVY = {
    "docx", "duckdb", "numba", "openpyxl", "ortools", "pandas", "pyarrow", "pyvrp", "scipy",
    "sklearn", "splink",
}  # fmt: skip
LOADS = "import sys, django; django.setup(); import jianhu.project.urls; print(*sys.modules)"


def test_the_house_loads_nothing_that_only_some_process_needs():
    """Import it inside the function that needs it, as ``planning/risk/learning.py`` does."""
    said = subprocess.run([sys.executable, "-c", LOADS], capture_output=True, text=True)
    assert said.returncode == 0, said.stderr
    assert HEAVY & set(said.stdout.split()) == set()
