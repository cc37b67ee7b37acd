"""Derives enforcement items from the liability articles of statutes. Pure: text in, rows out.

``derive(folder)`` reads every statute of a folder; ``python -m jianhu.catalogue.derivation FOLDER``
writes the register anew.
"""

from jianhu.catalogue.derivation.derive import DerivedItem, derive, derive_statute

__all__ = ["DerivedItem", "derive", "derive_statute"]
