"""What a sentence says: one module for each kind of fact. Verbs here are `read_`; a rule in doubt gives nothing."""
