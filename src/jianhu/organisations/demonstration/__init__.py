"""鉴湖县, a county that does not exist: no real boundary may be shipped, so ours is drawn."""
