"""How the tables of this noun came to be."""
