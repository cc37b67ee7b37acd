"""How functions are compiled; kept beside the code, in ``NUMBA_CACHE_DIR`` if that is set."""

from typing import Any

from numba import njit

compiled = njit(cache=True, nogil=True)  # several walks at once, a thread each
# What makes no array need not count who holds one, where nine tenths of the time went. A name of
# Numba's own, so the pin in pyproject.toml is narrow.
UNCOUNTED: dict[str, Any] = {"cache": True, "_nrt": False}
bare = njit(**UNCOUNTED)
inlined = njit(inline="always", **UNCOUNTED)
