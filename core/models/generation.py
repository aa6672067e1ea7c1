"""Which state public content is in: a number that moves whenever any of it changes."""

from django.db import models


class Generation(models.Model):
    """One change of public content. Written by the database alone, in the changing transaction.

    PostgreSQL adds a row for each transaction that changed something, named by the transaction,
    so that nobody who publishes ever waits for another; it forgets old rows by itself. SQLite,
    where one transaction writes at a time, gives its one row another token. A token is random, so
    no state comes back, not even where a backup brought rows along that transactions here are
    named like. Whoever reads takes all rows together as one state: see `core.keeping`.
    """

    id = models.BigIntegerField(primary_key=True)
    token = models.CharField(max_length=32, blank=True)

    wagtail_reference_index_ignore = True

    def __str__(self) -> str:
        return f"{self.id}{self.token and f' {self.token}'}"
