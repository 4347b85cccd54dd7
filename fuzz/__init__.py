"""Broken and hostile input for the reader and every opener; `make fuzz SECONDS=600` runs it under atheris.

A failure is an exception that is not a `SourceError`, a citation that does not hold, a page or account that cannot be
written as JSON, or more than a second for 20 kB.

What is found is kept in fuzz/found (not in git) and becomes a test. What only led to new branches is kept in
fuzz/grown, where the next run begins, and is given to the target once more at full speed.
"""
