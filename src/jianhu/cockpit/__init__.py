"""Figures for leaders: one file each, and every figure opens the records it was counted from."""
