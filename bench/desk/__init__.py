"""How fast the desk answers: `python -m bench.desk --home out/large`, over a site that `bench.register` has filled.

Every list with each of its filters, orders and pages, every profile, picture, tree and sheet, Today, the trail, the
contradictions, the exports and the review of a page with 150 facts are asked through the whole of the site's own code,
signed in as its people, each several times with different rows: small ones, middling ones, and the largest there are.
`--database postgresql://…` asks a server instead of the file in the folder.

Each line gives the wall clock and the processor time of an answer (that of the database server included, where it is
on this machine), median and 95th percentile, and how many questions to the database it took. On a machine that does
other things as well, the processor time is the one to go by. The database is written to: run it on one that may be
thrown away.
"""
