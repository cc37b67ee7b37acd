"""Whoever is regulated: enterprises, shops, sites, and what is known of them."""
