"""Plan a quarter: the due items of several offices become few visits, each on a day, by a crew."""
