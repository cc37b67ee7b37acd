"""What the form of an act says on its document: more keys for its context."""

from collections.abc import Callable
from typing import Any

from jianhu.cases.models import Act, Case
from jianhu.cases.rules.ledger import CaseFacts

Said = dict[str, Any]
Saying = Callable[[Case, Act, CaseFacts], Said]
