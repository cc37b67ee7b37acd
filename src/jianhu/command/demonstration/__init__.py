"""A past for the demonstration county: incidents that ran their course, written in bulk.

Every course follows the procedure, the profiles and the routing rules of this room; only the
services' locking and one-by-one writing is left out.
"""

from jianhu.command.demonstration.seeding import seed, write_past

__all__ = ["seed", "write_past"]
