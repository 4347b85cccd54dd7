"""What is told of an act when it is done, before it is made good, to what must be true with it.

Law of this module: it imports no models, so that an app can listen before there are any.
"""

from django.dispatch import Signal

written = Signal()
"""Sent with `changes`, all that an act and those nested in it changed, inside its transaction: who raises undoes it."""
