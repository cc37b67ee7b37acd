"""监管一件事: what several offices share, declared in one file, switched on at a place."""
