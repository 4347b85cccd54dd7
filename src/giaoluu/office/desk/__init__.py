"""The desk: the staff's screens, one folder a noun."""
