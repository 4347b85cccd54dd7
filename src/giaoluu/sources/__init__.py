"""Any file, address or archive becomes pages: one readable text each, with where and when it came from.

Law of this room: it says what stands there, never what it means. Text is decoded once and never altered after;
nothing here touches the network but `fetching`, and that only when asked. `opening.open_source` is the door; one
module of `formats` opens one format.
"""
