"""Who is regulated: one file for each enterprise, shop, site, vehicle owner and person."""
