"""Finding: one index of pages and facts, and one way to ask it.

`registry` knows who fills it, `indexing` keeps it, `asking` answers; `sqlite` and `postgresql`
hold what differs between databases, `words` how any text becomes words.
"""
