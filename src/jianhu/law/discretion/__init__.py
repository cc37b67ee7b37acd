"""裁量: what a published table makes of the facts, and what a proposal beyond it needs."""
