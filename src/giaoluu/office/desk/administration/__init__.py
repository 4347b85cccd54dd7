"""Screens for who keeps a site: rights, words, reference data, tasks, and whether all is sound.

Law of this folder: it changes what people share, never what they confirmed.
"""
