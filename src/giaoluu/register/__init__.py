"""The register: what a person has confirmed of organisations, people, agreements and exchanges, and on what evidence.

Law of this room: models, steps, operations and queries, and no screen: no HTTP, no template, no form. Nouns stand on
floors (`trail`, `archive`, `organisations`, `people` and `indicators`, `agreements`, `exchanges`, `commitments`,
`review`), and each uses only the floors below it. Every write is an operation of an `operations.py`, which goes through
`trail.writing`: permission, change, one entry in the trail, all in one transaction.
"""
