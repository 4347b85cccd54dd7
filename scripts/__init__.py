"""What keeps the house: set-up, and what is generated. Nothing here is part of the library."""
