"""What the exit code says to a script."""

ALL_READ = 0
"""Everything that was asked for was read, and held."""

SOME_UNREADABLE = 1
"""Some sources could not be read, or some citations do not hold; each is named on standard error, the rest was done."""

WRONG_USAGE = 2
"""The command itself was not understood; nothing was done."""
