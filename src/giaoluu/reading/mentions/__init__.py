"""What a sentence names: dates, figures, bodies, people, documents. Verbs here are `find_`; nothing is concluded yet."""
