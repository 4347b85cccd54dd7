"""What a sentence names: dates, figures, bodies, people. Functions here are called `find_…`; none concludes."""
