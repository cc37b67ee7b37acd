"""The documents of a case: one template a file, filled from the case, read over before signing."""

from pathlib import Path

from jianhu.base.paper.templates import Templates

FOLDER = Path(__file__).parents[1] / "documents"
DOCUMENTS = Templates(FOLDER)

templates = DOCUMENTS.all
words = DOCUMENTS.words
fill = DOCUMENTS.fill
