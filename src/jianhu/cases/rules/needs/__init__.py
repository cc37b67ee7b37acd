"""Needs by topic: each a question, the article that asks it, the rows of the law it carries out."""
