"""People who speak, sign and travel for their organisations: their names in every script, and their posts through time.

Law of this room: one name is not one person. Homonyms are rows of their own until a person judges otherwise, and a post
is a tenure with an organisation, a title and dates that may be half known.
"""
